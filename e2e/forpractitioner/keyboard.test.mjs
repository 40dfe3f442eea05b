// The main tasks by keyboard alone: nothing in these journeys is clicked.
import assert from 'node:assert/strict'
import * as acts from '../acts.mjs'
import { place } from '../harness.mjs'

const here = place()

/** Presses Tab until something has the focus; a page that never gives it fails. */
async function tabTo (page, what) {
  const target = await what.elementHandle()
  for (let presses = 0; presses < 250; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  assert.fail('no way to ' + what)
}

async function typeInto (page, name, words) {
  await tabTo(page, page.locator(`main [name="${name}"]:not([type=hidden])`).first())
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(words)
}

/** Chooses a radio as a keyboard does: into the group, then along it with the arrows. */
async function choose (page, name, value) {
  const wanted = page.locator(`main input[name="${name}"][value="${value}"]`)
  const group = `main input[name="${name}"]`
  const chosen = page.locator(group + ':checked')
  await tabTo(page, (await chosen.count()) ? chosen : page.locator(group).first())
  for (let presses = 0; presses < 15 && !(await wanted.isChecked()); presses++) {
    await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown')
  }
  assert.ok(await wanted.isChecked(), `${name} ${value}`)
}

async function enter (page, what) {
  await tabTo(page, what)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

here.journey('somebody is found, a contact recorded, a section written and a goal added by keyboard', async () => {
  const anna = await here.arrive()
  const { page } = anna
  await page.goto('/demo')
  await enter(page, page.locator('button[value="practitioner"]'))

  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), 'Skip to main content')
  await page.keyboard.press('Enter')
  const first = (await page.locator('table.tl-cases tbody th a').first().innerText()).split(' ').at(-1)
  await tabTo(page, page.getByLabel('Find somebody'))
  await page.keyboard.type(first)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  await enter(page, page.locator('table.tl-cases tbody th a').first())
  const base = new URL(page.url()).pathname

  await enter(page, page.getByRole('link', { name: 'Record a contact', exact: true }))
  await choose(page, 'kind', 'phone_call')
  await choose(page, 'outcome', 'attended')
  await typeInto(page, 'note', 'Rang to say the interview went well.')
  await enter(page, page.getByRole('button', { name: 'Save contact' }))
  await anna.sees('Rang to say the interview went well.')

  await enter(page, page.getByRole('link', { name: 'Assessment', exact: true }))
  await enter(page, page.locator('main').getByRole('link', { name: 'Finance' }).first())
  await typeInto(page, 'current', 'Pays the rent first and keeps a list.')
  await choose(page, 'score', '7')
  await page.keyboard.press('Enter')
  await page.waitForURL(/saved=finance/)
  await anna.sees('Pays the rent first and keeps a list.')

  await anna.goto(base + '/plan/add')
  await typeInto(page, 'words', 'I have a week of rent put by')
  await tabTo(page, page.locator('select[name=section]'))
  await page.keyboard.type('Fin')
  await choose(page, 'serves', 'strength')
  await typeInto(page, 'step-1', 'Put ten pounds by on Friday')
  await enter(page, page.getByRole('button', { name: 'Add the goal' }))
  await anna.sees('I have a week of rent put by')
  await anna.sees('Put ten pounds by on Friday')
})

here.journey('an error summary takes the focus and leads to its box', async () => {
  const anna = await here.arrive('practitioner')
  anna.expects(422)
  const [base] = await acts.caseload(anna)
  await anna.goto(base + '/contacts/record')
  await enter(anna.page, anna.page.getByRole('button', { name: 'Save contact' }))
  const focused = () => anna.page.evaluate(() => document.activeElement.className + ' ' + (document.activeElement.name ?? ''))
  await anna.page.waitForFunction(() => document.activeElement.classList.contains('govuk-error-summary'))
  await anna.page.keyboard.press('Tab')
  await anna.page.keyboard.press('Enter')
  assert.match(await focused(), /kind/)
})
