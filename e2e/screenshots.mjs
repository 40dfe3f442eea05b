// Draws docs/screens/*.png again: the main screens on a phone, on a desk and as the first
// sheet from the printer, from the sample town on a fixed day, so that they differ only
// where the product does. It prints how many sheets of A4 each of them takes.
//   node e2e/screenshots.mjs [FOLDER [WORD]]    only those with WORD in their name
//   WHOLE=1 …                                   the whole length of each page, and its sheets as a PDF
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import * as acts from './acts.mjs'
import { startTown } from './town.mjs'
import { openBrowser, Visitor } from './visitor.mjs'

const [folder = 'docs/screens', word = ''] = process.argv.slice(2)
const fullPage = Boolean(process.env.WHOLE)
const clock = '2026-11-20T10:00:00Z'
const sizes = [{ width: 390, height: 844 }, { width: 1280, height: 900 }]
const sheet = { width: 718, height: 1047 } // CSS pixels of A4 inside margins of 1 cm

const town = await startTown({ people: 200, clock }) // the fewest among whom somebody waits for a practitioner
const browser = await openBrowser()
try {
  await mkdir(folder, { recursive: true })
  for (const viewport of sizes) {
    const arrive = async (persona) => {
      const visitor = await Visitor.arrive(browser, town, { viewport })
      return persona ? visitor.signInAs(persona) : visitor
    }
    const anna = await arrive('practitioner')
    const base = await acts.findInCaseload(anna, await acts.nameOf(anna, 'person'))
    await draw(anna, {
      caseload: '/cases', 'find-a-person': '/find?q=hewes', 'search-notes': '/notes?q=work', 'case-overview': base, areas: base + '/assessment',
      section: base + '/assessment/accommodation', harm: base + '/assessment/harm', rating: base + '/rating', plan: base + '/plan', 'add-a-goal': base + '/plan/add',
      contacts: base + '/contacts?q=nan', 'record-contact': base + '/contacts/record', sentence: base + '/sentence', details: base + '/details',
      history: base + '/history', scores: '/scores', 'scores-older': '/scores/older'
    })
    const ruth = await arrive('manager')
    await draw(ruth, {
      team: '/team', cover: await firstOn(ruth, '/team', '[href^="/team/cover/"]'), waiting: await firstOn(ruth, '/team', '[href$="/allocate"]'),
      allocate: base + '/allocate', restrictions: base + '/restrictions'
    })
    const rhys = await arrive('person')
    await draw(rhys, {
      'my-home': '/me', 'my-life': '/me/life', 'my-score': '/me/life/accommodation', 'my-plan': '/me/plan', 'my-sentence': '/me/sentence', 'what-is-written': '/me/written'
    })
    const somebody = await arrive()
    await draw(somebody, { front: '/', 'sign-in': '/sign-in', spent: '/spent', 'spent-question': '/spent/question' })
    await answerSpent(somebody)
    await draw(somebody, { 'spent-answers': undefined })
    await somebody.press('See when it is spent')
    await draw(somebody, { 'spent-result': undefined })
    for (const visitor of [anna, ruth, rhys, somebody]) await visitor.leave()
  }
} finally {
  await browser.close()
  await town.end()
}

/** Where the first such link of a page leads: to cover for a colleague, to allocate somebody who waits. */
async function firstOn (visitor, address, link) {
  await visitor.goto(address)
  return visitor.page.locator('main a' + link).first().getAttribute('href')
}

/** Somebody tells of one conviction: 22 months in prison. */
async function answerSpent (somebody) {
  await somebody.goto('/spent/question')
  const go = () => somebody.press(somebody.page.locator('main form button.govuk-button').first())
  for (const [name, value] of [['where', 'england-wales'], ['kind', 'conviction'], ['under-18', 'no']]) {
    await somebody.choose(name, value)
    await go()
  }
  await somebody.fillDate('date', '2019-03-27')
  await go()
  for (const [name, value] of [['group', 'custody'], ['disposal', 'prison_sentence']]) {
    await somebody.choose(name, value)
    await go()
  }
  await somebody.choose('unit', 'months')
  await somebody.fill({ count: 22 })
  await go()
  await somebody.fillDate('start', '2019-03-27')
  await go()
  await somebody.choose('more', 'no')
  await go()
}

/** Draws each page, or the one that is open; from the desk it goes to the printer, too. */
async function draw (visitor, screens) {
  const { page } = visitor
  const viewport = page.viewportSize()
  for (const [name, address] of Object.entries(screens)) {
    if (address) await visitor.goto(address)
    if (!name.includes(word)) continue
    const picture = (as) => page.screenshot({ path: path.join(folder, `${name}-${as}.png`), animations: 'disabled', fullPage })
    await picture(viewport.width)
    if (viewport.width < 1000) continue
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(sheet)
    await picture('print')
    const printed = await page.pdf({ path: fullPage ? path.join(folder, name + '.pdf') : undefined, format: 'A4', margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' } })
    console.log(`${name.padEnd(20)} ${printed.toString('latin1').match(/\/Type\s*\/Page\b/g).length} sheets`)
    await page.emulateMedia({ media: null })
    await page.setViewportSize(viewport)
  }
}
