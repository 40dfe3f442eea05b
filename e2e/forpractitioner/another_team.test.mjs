// A case of another team: closed, with a way to ask; opened with a reason, and seen to be.
import assert from 'node:assert/strict'
import * as acts from '../acts.mjs'
import { place } from '../harness.mjs'

const here = place()
const reason = 'They came to our office today and their practitioner is away.'

here.journey('a case of another team is opened with a reason, which its history tells', async () => {
  const anna = await here.arrive('practitioner')
  const [base] = await acts.caseload(anna)
  const eryl = await here.arrive('practitioner-elsewhere')
  eryl.expects(403, 422)
  for (const page of ['', '/plan', '/contacts', '/assessment/finance', '/history']) {
    assert.equal(await eryl.goto(base + page), 403, page)
  }
  assert.deepEqual(await eryl.barriers(), [])
  await eryl.follow(eryl.page.getByRole('button', { name: 'Open it with a reason' }))
  assert.equal((await eryl.press('Open the case')).status(), 422)
  await eryl.fill({ reason })
  await eryl.press('Open the case')
  assert.equal(new URL(eryl.page.url()).pathname, base)
  assert.match(await eryl.page.locator('body').innerText(), /Opened with a reason/i)
  assert.equal(await eryl.goto(base + '/details/correct'), 403, 'an opened case is not theirs to change')

  await anna.goto(base + '/history')
  await anna.sees(reason)
})

here.journey('a case of another team shows neither on the list nor in a search', async () => {
  const anna = await here.arrive('practitioner')
  const cases = await acts.caseload(anna, '/cases?whose=team')
  const eryl = await here.arrive('practitioner-elsewhere')
  const theirs = await acts.caseload(eryl, '/cases?whose=team')
  assert.ok(cases.length > 0)
  assert.deepEqual(theirs.filter((one) => cases.includes(one)), [])
  const name = await acts.nameOf(anna, 'person')
  await eryl.goto('/cases?whose=team&q=' + encodeURIComponent(name.split(' ').at(-1)))
  await eryl.seesNot(name)
})

here.journey('somebody who is kept out of a case no longer finds it', async () => {
  const boss = await here.arrive('manager')
  const base = (await acts.caseload(boss))[0]
  const anna = await here.arrive('practitioner')
  anna.expects(403)
  const called = await acts.nameOf(anna, 'practitioner')
  await boss.goto(base + '/restrictions')
  await boss.choose('kind', 'exclusion')
  await boss.page.selectOption('select[name=account]', { label: called })
  await boss.fill({ message: 'Ask the manager on duty.' })
  await boss.press('Add the restriction')
  assert.equal(await anna.goto(base), 403)
  await anna.sees('Ask the manager on duty.')
  const left = await acts.caseload(anna, '/cases?whose=team')
  assert.ok(!left.includes(base))
  await boss.goto(base + '/restrictions')
  await boss.press(`Lift the restriction on ${called}`)
  assert.equal(await anna.goto(base), 200)
})
