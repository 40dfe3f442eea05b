import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Keeper, boxesOf } from './autosave.js'

/** A form, a clock and a server that the test turns by hand. */
function scene (answers = []) {
  const s = { text: 'a=1', said: [], asked: [], beacons: [], timers: [], beaconTaken: true, fetchedAnew: 0 }
  const means = {
    fetch: (address, asked) => {
      s.asked.push({ address, body: asked.body, signal: asked.signal })
      const answer = answers.shift() ?? { status: 200 }
      if (answer.wait) return answer.wait
      if (answer.dead) return Promise.reject(new TypeError('no network'))
      return Promise.resolve({ ok: answer.status === 200, status: answer.status, json: async () => ({ clock: '10:02', act: answer.act }) })
    },
    beacon: (address, body) => { s.beacons.push(body); return s.beaconTaken },
    again: () => s.fetchedAnew++,
    after: (time, work) => { const timer = { time, work }; s.timers.push(timer); return timer },
    cancel: (timer) => { s.timers = s.timers.filter((t) => t !== timer) }
  }
  s.keeper = new Keeper(() => s.text, '/draft', (what, time) => s.said.push(time ? `${what} ${time}` : what), means)
  s.type = (text) => { s.text = text; s.keeper.typed() }
  s.pass = async () => { // the timer due first
    s.timers.sort((a, b) => a.time - b.time)
    const timer = s.timers.shift()
    await timer.work()
    return timer.time
  }
  return s
}

test('what is typed is saved within two seconds of a pause and the time is told', async () => {
  const s = scene()
  s.type('a=12')
  s.type('a=123')
  assert.ok(await s.pass() < 2000)
  assert.deepEqual(s.asked.map((a) => [a.address, a.body]), [['/draft', 'a=123']])
  assert.deepEqual(s.said, ['saving', 'saved 10:02'])
})

test('somebody who never pauses is saved all the same', async () => {
  const s = scene()
  for (let i = 0; i < 50; i++) s.type('a=' + i)
  assert.equal(s.timers.length, 2)
  assert.ok(s.timers.every((timer) => timer.time <= 10000))
})

test('nothing is saved that is saved already', async () => {
  const s = scene()
  await s.keeper.now()
  s.keeper.leave()
  s.type('a=2')
  await s.keeper.now()
  await s.keeper.now()
  assert.equal(s.asked.length, 1)
  assert.equal(s.beacons.length, 0)
})

test('a failure is said, and tried again after longer and longer waits', async () => {
  const s = scene([{ dead: true }, { status: 503 }, { status: 401 }, { status: 200 }])
  s.type('a=2')
  const waits = []
  while (s.timers.length) waits.push(await s.pass())
  assert.deepEqual(waits.slice(1), [2000, 4000, 8000])
  assert.deepEqual(s.said.filter((said) => said !== 'saving'), ['notSaved', 'notSaved', 'notSaved', 'saved 10:02'])
})

test('what can never be kept is not tried again until it changes', async () => {
  const s = scene([{ status: 413 }])
  s.type('a=2')
  await s.keeper.now()
  assert.equal(s.timers.length, 0)
  s.type('a=3')
  await s.keeper.now()
  assert.deepEqual(s.asked.map((a) => a.body), ['a=2', 'a=3'])
})

test('after the form itself is sent no draft follows, and one under way is called back', async () => {
  let arrive
  const s = scene([{ wait: new Promise((resolve) => { arrive = resolve }) }])
  s.type('a=2')
  const saving = s.keeper.now()
  s.keeper.sent()
  assert.ok(s.asked[0].signal.aborted)
  arrive({ ok: true, status: 200, json: async () => ({ clock: '10:02' }) })
  await saving
  s.type('a=3')
  s.keeper.leave()
  await s.keeper.now()
  assert.equal(s.asked.length, 1)
  assert.equal(s.timers.length + s.beacons.length, 0)
  assert.deepEqual(s.said, ['saving'])
})

test('what is typed while a save is under way is saved afterwards', async () => {
  let arrive
  const s = scene([{ wait: new Promise((resolve) => { arrive = resolve }) }])
  s.type('a=2')
  const saving = s.keeper.now()
  s.type('a=3')
  await s.keeper.now()
  arrive({ ok: true, status: 200, json: async () => ({ clock: '10:02' }) })
  await saving
  while (s.timers.length) await s.pass()
  assert.deepEqual(s.asked.map((a) => a.body), ['a=2', 'a=3'])
})

test('a page that goes away leaves its words with the browser, or sends them when they are many', async () => {
  const s = scene()
  s.text = 'a=2'
  s.keeper.leave()
  s.keeper.leave()
  assert.deepEqual(s.beacons, ['a=2&draft-left=yes'])
  s.text = 'a=' + 'x'.repeat(70000)
  s.keeper.leave()
  assert.equal(s.beacons.length, 1)
  assert.equal(s.asked.length, 1)
})

test('a page that is left tells so, that another tab may go on with its words at once', async () => {
  const s = scene()
  s.type('a=2')
  await s.keeper.now()
  s.keeper.leave()
  s.keeper.leave()
  assert.deepEqual(s.beacons, ['a=2&draft-left=yes'])
})

test('a page that came back by the browser\'s memory saves again, and is fetched anew when its form was sent', async () => {
  const s = scene()
  s.keeper.leave()
  s.keeper.resume()
  s.type('a=2')
  await s.keeper.now()
  assert.equal(s.asked.length, 1)
  assert.equal(s.fetchedAnew, 0)
  s.keeper.sent()
  s.keeper.resume()
  assert.equal(s.fetchedAnew, 1)
})

test('a form whose words another tab took over goes on under the act it is given', async () => {
  const s = scene([{ status: 200, act: 'b' }])
  s.keeper.becomes = (act) => { s.text = s.text.replace('act=a', 'act=' + act) }
  s.type('act=a&note=x')
  await s.keeper.now()
  await s.keeper.now()
  s.type('act=b&note=xy')
  await s.keeper.now()
  assert.deepEqual(s.asked.map((a) => a.body), ['act=a&note=x', 'act=b&note=xy'])
})

test('passwords, files, buttons and empty ticks are never part of a draft', () => {
  globalThis.document = { baseURI: 'http://here.example/page' }
  const box = (name, type, value, more) => ({ name, type, value, ...more })
  const boxes = boxesOf({
    action: 'http://here.example/note?x=1',
    elements: [
      box('note', 'textarea', 'yes & no'), box('secret', 'password', 'hunter2'), box('file', 'file', 'x'), box('go', 'submit', 'Send'),
      box('tick', 'checkbox', 'a', { checked: true }), box('tick', 'checkbox', 'b', { checked: false }), box('', 'text', 'x'),
      box('off', 'text', 'x', { disabled: true }), box('many', 'select-multiple', '', { selectedOptions: [{ value: '1' }, { value: '2' }] })
    ]
  }, 'left')
  assert.equal(boxes, 'draft-of=%2Fnote&draft-tab=left&note=yes+%26+no&tick=a&many=1&many=2')
})
