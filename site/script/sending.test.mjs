import assert from 'node:assert/strict'
import { test } from 'node:test'
import { send, sentBy } from './sending.js'

/** A form with boxes, as the browser shows it to a script. */
function form (boxes) {
  globalThis.FormData = class { constructor () { return Object.entries(boxes) } }
  return { action: 'http://here.example/note', elements: boxes }
}

const answer = (status, headers = {}) => async () => ({ status, headers: new Headers(headers) })

test('a form is sent with the line ends that browsers send, and with its button', () => {
  const boxes = sentBy(form({ act: '1', note: 'one\ntwo\r\nthree' }), { name: 'then', value: 'next' })
  assert.equal(boxes.toString(), 'act=1&note=one%0D%0Atwo%0D%0Athree&then=next')
})

test('an act that arrived tells where to go on, and any other answer is left to the browser', async () => {
  assert.equal((await send(form({ act: '1' }), null, answer(204, { 'X-Next': '/cases' }))).next, '/cases')
  const refused = await send(form({ act: '1' }), null, answer(422))
  assert.ok(!refused.next && !refused.dead)
})

test('no network and a gateway without a server behind it are told', async () => {
  assert.ok((await send(form({ act: '1' }), null, async () => { throw new TypeError('no network') })).dead)
  assert.ok((await send(form({ act: '1' }), null, answer(502))).dead)
})

test('a form that is no act is not sent twice: the server is only asked whether it is there', async () => {
  const asked = []
  const fate = await send(form({ language: 'cy' }), null, async (address, how) => { asked.push(how.method + ' ' + address); return answer(200)() })
  assert.deepEqual(asked, ['HEAD /health'])
  assert.ok(!fate.next && !fate.dead)
})
