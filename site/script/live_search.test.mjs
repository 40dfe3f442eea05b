import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Finder } from './live_search.js'

// A browser in which time passes when the test says so.
function means () {
  const m = { waiting: [], asked: [], shown: [] }
  m.after = (time, work) => m.waiting.push(work)
  m.cancel = (timer) => { if (timer) m.waiting[timer - 1] = () => {} }
  m.pass = () => m.waiting.splice(0).forEach((work) => work())
  m.fetch = (address, { signal }) => new Promise((resolve, reject) => {
    m.asked.push({ address, answer: (html, ok = true) => resolve({ ok, text: async () => html }), fail: () => reject(new Error('no network')), signal })
  })
  m.show = (region, html, address) => m.shown.push([region, html, address])
  return m
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what was found is shown when somebody pauses, once for many keys', async () => {
  const m = means()
  let at = '/find?q='
  const finder = new Finder('found', () => at, m)
  for (const q of ['h', 'hu', 'hug']) { at = `/find?q=${q}`; finder.typed() }
  m.pass()
  assert.deepEqual(m.asked.map((a) => a.address), ['/find?q=hug'])
  m.asked[0].answer('<p>Hughes</p>')
  await settled()
  assert.deepEqual(m.shown, [['found', '<p>Hughes</p>', '/find?q=hug']])
})

test('an answer that comes after a newer question is not shown', async () => {
  const m = means()
  let at = '/find?q='
  const finder = new Finder('found', () => at, m)
  at = '/find?q=h'; finder.typed(); m.pass()
  at = '/find?q=hu'; finder.typed(); m.pass()
  assert.equal(m.asked[0].signal.aborted, true)
  m.asked[1].answer('new')
  m.asked[0].answer('old')
  await settled()
  assert.deepEqual(m.shown.map((s) => s[1]), ['new'])
})

test('a refusal shows nothing, and a dead network is asked again at the next key', async () => {
  const m = means()
  let at = '/find?q='
  const finder = new Finder('found', () => at, m)
  at = '/find?q=h'; finder.typed(); m.pass()
  m.asked[0].answer('Sign in', false)
  await settled()
  at = '/find?q=hu'; finder.typed(); m.pass()
  m.asked[1].fail()
  await settled()
  finder.typed(); m.pass()
  assert.equal(m.asked.length, 3)
  assert.deepEqual(m.shown, [])
})

test('sending the form ends the finding', () => {
  const m = means()
  let at = '/find?q='
  const finder = new Finder('found', () => at, m)
  at = '/find?q=h'
  finder.typed()
  finder.rest()
  m.pass()
  assert.deepEqual(m.asked, [])
})
