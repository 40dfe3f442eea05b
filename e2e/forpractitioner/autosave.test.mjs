// What is typed and not sent is there again, on this device or another.
import assert from 'node:assert/strict'
import * as acts from '../acts.mjs'
import { place } from '../harness.mjs'

const here = place({ people: 60 }) // enough cases that no journey finds the words of another
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

const note = (page) => page.inputValue('[name=note]')

/** A new tab of somebody's browser, at an address. */
async function newTab (visitor, address) {
  const page = await visitor.context.newPage()
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  return page
}

/** Types into the note of a tab and waits until that is kept. */
async function write (visitor, page, words) {
  const saved = kept(visitor, page)
  await page.locator('[name=note]').pressSequentially(words)
  await saved
}

here.journey('two tabs with one form hold two drafts, and sending one leaves the other', async () => {
  const anna = await here.arrive('practitioner')
  const form = (await acts.caseload(anna))[3] + '/contacts/record'
  await anna.goto(form)
  await write(anna, anna.page, 'In the first tab')
  const second = await newTab(anna, form)
  assert.equal(await note(second), '', 'the second tab took words that are being typed in the first')
  await anna.sees('You are writing in this form in another tab.', second)
  await write(anna, second, 'In the second tab')
  await second.check('[name=kind][value=phone_call]')
  await second.check('[name=outcome][value=attended]')
  await anna.press('Save contact', second)
  await anna.sees('In the second tab', second)
  await anna.page.close()
  anna.page = second
  await anna.until(async () => {
    await anna.goto(form)
    return await note(anna.page) === 'In the first tab'
  }, 'the words of the first tab are gone')
})

here.journey('words of another tab are taken over, and neither tab writes over the other from then on', async () => {
  const anna = await here.arrive('practitioner')
  const form = (await acts.caseload(anna))[4] + '/contacts/record'
  await anna.goto(form)
  await write(anna, anna.page, 'One')
  const second = await newTab(anna, form)
  await anna.follow('Go on with those words here', second)
  assert.equal(await note(second), 'One')
  await second.locator('[name=note]').focus()
  await second.keyboard.press('End')
  await write(anna, second, ' and two')
  await anna.page.locator('[name=note]').focus()
  await anna.page.keyboard.press('End')
  await write(anna, anna.page, ' and three')
  await second.close()
  await anna.page.close()

  anna.page = await newTab(anna, form)
  await anna.sees('You also wrote in this form and did not send it.')
  const seen = [await note(anna.page)]
  await anna.follow(anna.page.getByRole('link', { name: /^Show what you wrote on/ }))
  seen.push(await note(anna.page))
  assert.deepEqual(seen.sort(), ['One and three', 'One and two'])
})

here.journey('a page that is fetched anew goes on with its own words', async () => {
  const anna = await here.arrive('practitioner')
  await anna.goto((await acts.caseload(anna))[5] + '/contacts/record')
  await write(anna, anna.page, 'Before the reload')
  await anna.page.reload()
  await anna.page.waitForFunction(() => document.querySelector('[name=note]')?.value === 'Before the reload')
})

const unsaved = 'This is not saved yet: we cannot reach the server.'

here.journey('saving without a network keeps the page with every word and says so; pressed again later it is saved once', async () => {
  const anna = await here.arrive('practitioner')
  anna.expectsDeadNetwork()
  const base = (await acts.caseload(anna))[6]
  await anna.goto(base + '/contacts/record')
  await anna.choose('kind', 'phone_call')
  await anna.choose('outcome', 'attended')
  await anna.context.setOffline(true)
  await anna.fill({ note: 'Written in the valley' })
  await anna.page.getByRole('button', { name: 'Save contact' }).click()
  await anna.page.getByRole('alert').filter({ hasText: unsaved }).waitFor()
  assert.equal(await note(anna.page), 'Written in the valley')
  assert.deepEqual(await anna.barriers(), [])
  await anna.context.setOffline(false)
  await anna.press('Save contact')
  assert.equal(new URL(anna.page.url()).pathname, base + '/contacts')
  assert.equal(await anna.page.locator('main').getByText('Written in the valley').count(), 1)
})

here.journey('an answer that is lost on its way does not make a second act', async () => {
  const anna = await here.arrive('practitioner')
  anna.expectsDeadNetwork()
  const base = (await acts.caseload(anna))[6]
  await anna.goto(base + '/contacts/record')
  await anna.choose('kind', 'phone_call')
  await anna.choose('outcome', 'attended')
  await anna.fill({ note: 'Sent as the train entered the tunnel' })
  await anna.page.route('**/contacts/record', async (route) => { await route.fetch({ maxRedirects: 0 }); await route.abort('failed') })
  await anna.page.getByRole('button', { name: 'Save contact' }).click()
  await anna.page.getByRole('alert').filter({ hasText: unsaved }).waitFor()
  await anna.page.unroute('**/contacts/record')
  const form = anna.page.locator('main form[method=post]')
  // Its button takes no second press within a second, so the form is sent by itself.
  await Promise.all([anna.page.waitForNavigation(), form.evaluate((form) => form.requestSubmit())])
  await anna.sees('This was already saved.')
  assert.equal(await anna.page.locator('main').getByText('Sent as the train entered the tunnel').count(), 1)
})

here.journey('the person is told in Welsh, and buttons that hold no words keep the page too', async () => {
  const rhys = await here.arrive('person')
  rhys.expectsDeadNetwork()
  await rhys.goto('/me')
  await rhys.press('Cymraeg')
  await rhys.goto('/me/life/finance')
  await rhys.choose('score', 4)
  await rhys.context.setOffline(true)
  await rhys.fill({ words: 'Ar y bws' })
  await rhys.page.locator('main form button[type=submit]').first().click()
  await rhys.page.getByRole('alert').filter({ hasText: 'Nid yw hwn wedi\'i gadw eto' }).waitFor()
  assert.equal(await rhys.page.inputValue('[name=words]'), 'Ar y bws')
  await rhys.page.getByRole('button', { name: 'English' }).click()
  await rhys.page.locator('header, .tl-account, body').getByRole('alert').nth(1).waitFor()
  assert.equal(await rhys.page.inputValue('[name=words]'), 'Ar y bws')
})

here.journey('going back after saving shows no words as if they were unsaved', async () => {
  const anna = await here.arrive('practitioner')
  const base = (await acts.caseload(anna))[7]
  await anna.goto(base + '/contacts/record')
  await anna.choose('kind', 'phone_call')
  await anna.choose('outcome', 'attended')
  await write(anna, anna.page, 'Saved and left behind')
  await anna.press('Save contact')
  await anna.page.goBack({ waitUntil: 'load' })
  assert.equal(new URL(anna.page.url()).pathname, base + '/contacts/record')
  assert.equal(await note(anna.page), '')
  await anna.seesNot('Nothing was lost')
})

here.journey('a form left with unsaved words has them when somebody comes back', async () => {
  const anna = await here.arrive('practitioner')
  const base = (await acts.caseload(anna))[7]
  await anna.goto(base + '/contacts/record')
  await anna.page.locator('[name=note]').pressSequentially('Left in the middle')
  await anna.goto(base)
  await anna.page.goBack({ waitUntil: 'domcontentloaded' })
  await anna.page.waitForFunction(() => document.querySelector('[name=note]')?.value === 'Left in the middle')
})

here.journey('a form that came back with a problem is one act, and its words outlive going back', async () => {
  const anna = await here.arrive('practitioner')
  anna.expects(422)
  const base = (await acts.caseload(anna))[8]
  await anna.goto(base + '/contacts/record')
  await anna.fill({ note: 'Without an outcome' })
  assert.equal((await anna.press('Save contact')).status(), 422)
  await anna.page.goBack({ waitUntil: 'domcontentloaded' })
  await anna.page.waitForFunction(() => document.querySelector('[name=note]')?.value === 'Without an outcome')
  await anna.choose('kind', 'phone_call')
  await anna.choose('outcome', 'attended')
  await anna.press('Save contact')
  await anna.sees('Without an outcome')
  await anna.goto(base + '/contacts/record')
  assert.equal(await note(anna.page), '')
})

here.journey('without script a form sent again after going back is the same act and says so', async () => {
  const anna = await here.arrive('practitioner')
  const base = (await acts.caseload(anna))[8]
  await anna.goto(base + '/contacts/record')
  const boxes = { ...Object.fromEntries(await anna.boxesOf('main form[method=post]')), kind: 'phone_call', outcome: 'attended', note: 'Pressed twice' }
  for (let n = 0; n < 2; n++) assert.equal((await anna.post(base + '/contacts/record', boxes)).status, 303)
  await anna.goto(base + '/contacts')
  await anna.sees('This was already saved.')
  assert.equal(await anna.page.locator('main').getByText('Pressed twice').count(), 1)
  await anna.page.reload()
  await anna.seesNot('This was already saved.')
})
