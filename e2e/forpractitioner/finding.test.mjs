// Finding people and words: while one types, by keys, and with a filter that stays.
import assert from 'node:assert/strict'
import * as acts from '../acts.mjs'
import { place } from '../harness.mjs'

const here = place()

here.journey('somebody is found by how their name sounds, while it is typed', async () => {
  const anna = await here.arrive('practitioner')
  const { page } = anna
  await anna.goto('/find')
  await page.getByLabel('Who are you looking for?').pressSequentially('hewes')
  // The first letter finds him too: what counts is what the whole name finds.
  await anna.until(async () => await page.evaluate(() => location.search) === '?q=hewes', 'the whole name was never asked for')
  await page.locator('#found').getByRole('link', { name: 'Gareth Hughes' }).waitFor()
  assert.match(await page.locator('[data-live-count]').innerText(), /found/)
  assert.equal(new URL(page.url()).search, '?q=hewes')
  await page.reload()
  await page.locator('#found').getByRole('link', { name: 'Gareth Hughes' }).waitFor()
})

here.journey('the list is walked by keys, and the keys can be turned off for good', async () => {
  const anna = await here.arrive('practitioner')
  const { page } = anna
  const cases = await acts.caseload(anna)
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('href') ?? document.activeElement.name)
  for (const [key, want] of [['j', cases[0]], ['j', cases[1]], ['k', cases[0]], ['k', cases[0]], ['/', 'q']]) {
    await page.keyboard.press(key)
    assert.equal(await focused(), want, key)
  }
  await page.keyboard.type('j/k')
  assert.equal(await page.inputValue('#q'), 'j/k')
  await page.goto('/cases')
  await page.getByRole('button', { name: 'Turn the keys off' }).click()
  await page.reload()
  await page.keyboard.press('j')
  assert.notEqual(await focused(), cases[0])
  await page.getByRole('button', { name: 'Turn the keys on' }).click()
  await page.locator('h1').click()
  await page.keyboard.press('j')
  await Promise.all([page.waitForURL((url) => url.pathname === cases[0]), page.keyboard.press('Enter')])
})

here.journey('words in notes are found among ones own people and marked', async () => {
  const anna = await here.arrive('practitioner')
  const { page } = anna
  await anna.goto('/notes')
  await page.getByLabel('Words in the note').pressSequentially('trai kids')
  await page.locator('#found mark').first().waitFor()
  const base = await acts.findInCaseload(anna, await acts.nameOf(anna, 'person'))
  await anna.goto(base + '/contacts?q=roof&outcome=attended')
  assert.ok(await page.locator('mark').count() > 0)
  await anna.follow(page.getByRole('link', { name: 'Show everything' }))
  assert.equal(await page.locator('mark').count(), 0)
})
