// What no page sends, and what people send by mistake: a clear answer, nothing lost,
// nothing stored twice.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import * as acts from '../acts.mjs'
import { flat, place } from '../harness.mjs'

const here = place()

/** A practitioner at the form for a contact of their first case, with what it would send. */
async function atTheContactForm (...statuses) {
  const anna = await here.arrive('practitioner')
  anna.expects(...statuses)
  const [base] = await acts.caseload(anna)
  const form = base + '/contacts/record'
  await anna.goto(form)
  const boxes = { ...Object.fromEntries(await anna.boxesOf('main form[method=post]')), kind: 'phone_call', outcome: 'attended' }
  return { anna, base, form, boxes }
}

const told = (answer) => flat(answer.text.replace(/<[^>]+>/g, ' '))

here.journey('a note that is far too long comes back whole, with what is wrong', async () => {
  const { anna, form, boxes } = await atTheContactForm(422)
  // Browsers take long to draw five million letters, so a script sends those.
  const letters = 5_000_000
  const answer = await anna.post(form, { ...boxes, note: 'long '.repeat(letters / 5) })
  assert.equal(answer.status, 422)
  assert.ok(answer.text.includes('long '.repeat(letters / 5 - 1)), 'letters are missing')
  assert.match(told(answer), /12,000/)

  await anna.choose('kind', 'phone_call')
  await anna.choose('outcome', 'attended')
  await anna.fill({ note: 'long '.repeat(10_000) })
  assert.equal((await anna.press('Save contact')).status(), 422)
  assert.equal((await anna.page.inputValue('[name=note]')).length, 50_000)
  assert.match(await anna.page.locator('.govuk-error-summary').innerText(), /12,000/)
})

here.journey('a NUL and malformed UTF-8 are refused with the words shown, and nothing is stored', async () => {
  const { anna, base, form, boxes } = await atTheContactForm(422)
  const nul = await anna.post(form, { ...boxes, note: 'before\0after' })
  assert.equal(nul.status, 422)
  assert.match(nul.text, /before\uFFFDafter/)
  const { note, ...others } = boxes
  const broken = await anna.post(form, new URLSearchParams(others) + '&note=caf%E9+au+lait')
  assert.equal(broken.status, 422)
  assert.match(broken.text, /caf\uFFFD au lait/)
  await anna.goto(base + '/contacts')
  await anna.seesNot('au lait')
})

here.journey('a million boxes, a body of another kind and broken escapes get a clear page each', async () => {
  const { anna, form, boxes } = await atTheContactForm(413, 400)
  const many = await anna.post(form, 'a=1&'.repeat(1_000_000))
  assert.equal(many.status, 413)
  assert.match(told(many), /more boxes than we can take.*Reference/)
  const odd = await anna.page.evaluate(async (form) => {
    const answer = await fetch(form, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'hello' })
    return { status: answer.status, text: await answer.text() }
  }, form)
  assert.equal(odd.status, 400)
  const escapes = await anna.post(form, new URLSearchParams({ ...boxes, note: 'kept words' }) + '&broken=%zz')
  assert.equal(escapes.status, 400)
  assert.match(escapes.text, /kept words/)
})

here.journey('a form sent twice is stored once, and with other words the second time it is told', async () => {
  const { anna, base, form, boxes } = await atTheContactForm(409)
  const once = { ...boxes, note: 'Stored one time only.' }
  assert.equal((await anna.post(form, once)).status, 303)
  assert.equal((await anna.post(form, once)).status, 303)
  const other = await anna.post(form, { ...once, note: 'Other words under the same act.' })
  assert.equal(other.status, 409)
  assert.match(other.text, /Other words under the same act\./)
  await anna.goto(base + '/contacts')
  assert.equal(await anna.page.locator('main').getByText('Stored one time only.').count(), 1)
  await anna.seesNot('Other words')
})

here.journey('a score of 11 is refused and nothing changes', async () => {
  const anna = await here.arrive('practitioner')
  anna.expects(422)
  const [base] = await acts.caseload(anna)
  const section = base + '/assessment/finance'
  await anna.goto(section)
  const before = await anna.page.locator('input[name=base]').inputValue()
  const boxes = Object.fromEntries(await anna.boxesOf('#section'))
  for (const score of ['11', '-1', '1e9', 'ten']) {
    const answer = await anna.post(section, { ...boxes, score, current: 'Words beside a bad score.' })
    assert.equal(answer.status, 422, score)
    assert.match(answer.text, /Words beside a bad score\./)
  }
  await anna.goto(section)
  assert.equal(await anna.page.locator('input[name=base]').inputValue(), before)
})

here.journey('the person cannot score 11 either', async () => {
  const rhys = await here.arrive('person')
  rhys.expects(422)
  await rhys.goto('/me/life/finance')
  const boxes = Object.fromEntries(await rhys.boxesOf('main form'))
  const answer = await rhys.post('/me/life/finance', { ...boxes, score: '11', words: 'My own words.' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /My own words\./)
})

here.journey('a form sent after signing out keeps its words, and can be sent after signing in', async () => {
  const { anna, base } = await atTheContactForm(401, 403)
  await anna.choose('kind', 'home_visit')
  await anna.choose('outcome', 'attended')
  await anna.fill({ note: 'Written before the session ended.' })
  const other = await anna.context.newPage()
  await other.goto('/cases')
  await anna.press('Sign out', other)
  const refused = await anna.press('Save contact')
  assert.equal(refused.status(), 401)
  const kept = anna.page.locator('textarea[name=note]')
  assert.equal(await kept.inputValue(), 'Written before the session ended.')
  await anna.page.getByRole('link', { name: /Sign in/ }).first().waitFor()
  await other.goto('/demo')
  await anna.press(other.locator('button[value=practitioner]'), other)
  let sent = await anna.press('Send again')
  if (sent.status() === 403) sent = await anna.press('Send again') // shown once more, because the token was of no session
  assert.equal(new URL(anna.page.url()).pathname, base + '/contacts')
  await anna.sees('Written before the session ended.')
})

here.journey('unknown addresses and ids are not there, for staff and for the person alike', async () => {
  const anna = await here.arrive('practitioner')
  const rhys = await here.arrive('person')
  for (const visitor of [anna, rhys]) visitor.expects(404)
  const [base] = await acts.caseload(anna)
  for (const address of [`/cases/${randomUUID()}`, '/cases/garbage', base + '/plan/' + randomUUID() + '/reword', base + '/assessment/astrology',
    base + '/contacts/' + randomUUID() + '/outcome', '/cases/%00', '/nowhere', base + '/nowhere', base + '/assessment/harm/more']) {
    assert.equal(await anna.goto(address), 404, address)
  }
  for (const address of ['/me/life/astrology', `/me/plan/${randomUUID()}/steps/${randomUUID()}/stuck`, '/me/nowhere', base, '/cases']) {
    assert.equal(await rhys.goto(address), 404, address)
  }
})

here.journey('a script that asks for JSON gets a problem, without anything of our insides', async () => {
  const anna = await here.arrive('practitioner')
  anna.expects(404)
  await anna.goto('/cases')
  const answer = await anna.page.evaluate(async () => {
    const answer = await fetch('/cases/garbage', { headers: { Accept: 'application/json' } })
    return { type: answer.headers.get('content-type'), body: await answer.json() }
  })
  assert.equal(answer.type, 'application/problem+json')
  assert.equal(answer.body.status, 404)
  assert.match(answer.body.reference, /^[0-9A-F]{8}$/)
  assert.doesNotMatch(JSON.stringify(answer.body), /SELECT|\.go|sql|goroutine/i)
})
