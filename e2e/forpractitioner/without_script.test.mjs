// Every page works without script: a contact, a section and a goal by plain forms.
import assert from 'node:assert/strict'
import * as acts from '../acts.mjs'
import { place } from '../harness.mjs'

const here = place()
const plain = { javaScriptEnabled: false }

here.journey('a contact is recorded without script', async () => {
  const anna = await here.arrive('practitioner', plain)
  const [base] = await acts.caseload(anna)
  await acts.recordContact(anna, base, 'Came early, stayed late.\n\nSecond paragraph.')
  await anna.sees('Came early, stayed late.')
})

here.journey('a section is written, and its words confirmed and taken up, without script', async () => {
  const anna = await here.arrive('practitioner', plain)
  const [base] = await acts.caseload(anna)
  await anna.goto(base + '/assessment/finance')
  await anna.fill({ history: 'Owed three lenders at once.', protective: 'Has paid two of them off.' })
  await anna.choose('score', 5)
  await anna.press('Save')
  await anna.sees('Owed three lenders at once.')
  await anna.fill({ current: 'Still typing this.' })
  await anna.press(anna.page.locator('button[name="still-true"][value="history"]'))
  await anna.sees('recorded as still true today')
  assert.equal(await anna.page.inputValue('[name=current]'), 'Still typing this.')
  await anna.press(anna.page.locator('button[name="take-up"][value="protective"]'))
  assert.equal(await anna.page.inputValue('[name=protective]'), 'Has paid two of them off.')
  assert.equal(await anna.page.inputValue('[name=current]'), 'Still typing this.')
  await anna.press('Save')
  await anna.sees('Still typing this.')
})

here.journey('a goal with two steps is added, and a step done, without script', async () => {
  const anna = await here.arrive('practitioner', plain)
  const base = (await acts.caseload(anna))[1]
  await acts.addGoal(anna, base, {
    words: 'I cook for the three of us on Sundays', section: 'relationships_family', serves: 'strength',
    steps: [{ words: 'Choose a dish with the children', who: 'person' }, { words: 'Send the recipe', who: 'practitioner' }]
  })
  const card = anna.page.locator('.tl-goal', { hasText: 'I cook for the three of us on Sundays' })
  await anna.press(card.getByRole('button', { name: /^Done\s*: Send the recipe/ }))
  assert.match(await card.innerText(), /1 of 2 steps done/)
})

here.journey('the person answers and agrees without script', async () => {
  const rhys = await here.arrive('person', plain)
  await rhys.goto('/me/life/finance')
  await rhys.choose('score', 3)
  await rhys.press('Save and go back to my life')
  await rhys.sees('3 out of 10')
  await rhys.press(rhys.page.getByRole('button', { name: 'Cymraeg' }))
  assert.equal(await rhys.page.locator('html').getAttribute('lang'), 'cy')
})
