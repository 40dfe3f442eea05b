// What is typed and not sent is there again, on this device or another.
import assert from 'node:assert/strict'
import * as acts from '../acts.mjs'
import { place } from '../harness.mjs'

const here = place()
const kept = (visitor, page = visitor.page) => page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith('/draft') && answer.ok())
const status = (visitor, words) => visitor.page.locator('[data-autosave-status]', { hasText: words }).first()

here.journey('a note typed and not sent stands in the box again after the page was closed, also in another browser', async () => {
  const anna = await here.arrive('practitioner')
  const [base] = await acts.caseload(anna)
  await anna.goto(base + '/contacts/record')
  const saved = kept(anna)
  await anna.choose('kind', 'home_visit')
  await anna.page.locator('[name=note]').pressSequentially('He opened the door himself and ')
  await saved
  await status(anna, /saved at \d\d:\d\d/).waitFor()
  await anna.page.close()

  anna.page = await anna.context.newPage()
  await anna.goto(base + '/contacts/record')
  await anna.sees('Nothing was lost: carry on where you stopped.')
  assert.equal(await anna.page.inputValue('[name=note]'), 'He opened the door himself and ')

  const elsewhere = await here.arrive('practitioner')
  await elsewhere.goto(base + '/contacts/record')
  assert.equal(await elsewhere.page.inputValue('[name=note]'), 'He opened the door himself and ')
  assert.ok(await elsewhere.page.isChecked('[name=kind][value=home_visit]'))
  await elsewhere.fill({ note: 'He opened the door himself and made tea.' })
  await elsewhere.choose('outcome', 'attended')
  await elsewhere.press('Save contact')
  await elsewhere.sees('He opened the door himself and made tea.')

  await anna.goto(base + '/contacts/record')
  assert.equal(await anna.page.inputValue('[name=note]'), '', 'a draft outlived its form')
})

here.journey('what was typed in the moment before the page closed is not lost', async () => {
  const anna = await here.arrive('practitioner')
  const base = (await acts.caseload(anna))[1]
  const section = base + '/assessment/finance'
  await anna.goto(section)
  await anna.fill({ analysis: 'Money goes before Friday because it comes on Monday.' })
  await anna.goto('/cases')
  await anna.until(async () => {
    await anna.goto(section)
    return anna.page.getByText('This is what you were writing on').isVisible()
  }, 'the draft never came back')
  assert.equal(await anna.page.inputValue('[name=analysis]'), 'Money goes before Friday because it comes on Monday.')
})

here.journey('the person’s words are kept while they type', async () => {
  const rhys = await here.arrive('person')
  await rhys.goto('/me/life/finance')
  const saved = kept(rhys)
  await rhys.page.locator('[name=words]').pressSequentially('I am nearly')
  await saved
  await rhys.goto('/me')
  await rhys.goto('/me/life/finance')
  assert.equal(await rhys.page.inputValue('[name=words]'), 'I am nearly')
})

here.journey('a network that drops loses no word', async () => {
  const anna = await here.arrive('practitioner')
  const base = (await acts.caseload(anna))[2]
  await anna.goto(base + '/contacts/record')
  await anna.context.route('**/draft', (route) => route.fulfill({ status: 503, body: '' }))
  anna.expects(503)
  await anna.page.locator('[name=note]').pressSequentially('Between two masts')
  await status(anna, 'Not saved yet. We keep trying').waitFor()
  const saved = kept(anna)
  await anna.context.unroute('**/draft')
  await saved
  await status(anna, /saved at \d\d:\d\d/).waitFor()
})
