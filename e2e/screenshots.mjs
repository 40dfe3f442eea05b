// Draws docs/screens/*.png again: the main screens on a phone and on a desk, from the
// sample town on a fixed day, so that they differ only where the product does.
//   node e2e/screenshots.mjs
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import * as acts from './acts.mjs'
import { startTown } from './town.mjs'
import { openBrowser, Visitor } from './visitor.mjs'

const folder = 'docs/screens'
const sizes = [{ width: 390, height: 844 }, { width: 1280, height: 900 }]
const clock = '2026-11-20T10:00:00Z'

const town = await startTown({ people: 60, clock })
const browser = await openBrowser()
try {
  await mkdir(folder, { recursive: true })
  for (const viewport of sizes) {
    const anna = await (await Visitor.arrive(browser, town, { viewport })).signInAs('practitioner')
    const name = await acts.nameOf(anna, 'person')
    const base = await acts.findInCaseload(anna, name)
    await draw(anna, viewport.width, {
      caseload: '/cases', 'find-a-person': '/find?q=hewes', 'search-notes': '/notes?q=work', 'case-overview': base, section: base + '/assessment/accommodation',
      rating: base + '/rating', plan: base + '/plan', contacts: base + '/contacts?q=nan', 'record-contact': base + '/contacts/record', sentence: base + '/sentence',
      details: base + '/details', history: base + '/history'
    })
    const ruth = await (await Visitor.arrive(browser, town, { viewport })).signInAs('manager')
    await draw(ruth, viewport.width, { team: '/team', allocate: base + '/allocate', restrictions: base + '/restrictions' })
    await ruth.leave()
    const rhys = await (await Visitor.arrive(browser, town, { viewport })).signInAs('person')
    await draw(rhys, viewport.width, { 'my-home': '/me', 'my-life': '/me/life', 'my-score': '/me/life/accommodation', 'my-plan': '/me/plan' })
    await Promise.all([anna.leave(), rhys.leave()])
  }
} finally {
  await browser.close()
  await town.end()
}

// On the desk each screen is drawn as it prints, too.
async function draw (visitor, width, screens) {
  for (const [name, address] of Object.entries(screens)) {
    await visitor.goto(address)
    await visitor.page.screenshot({ path: path.join(folder, `${name}-${width}.png`), animations: 'disabled' })
    if (width < 1000) continue
    await visitor.page.emulateMedia({ media: 'print' })
    await visitor.page.screenshot({ path: path.join(folder, `${name}-print.png`), animations: 'disabled' })
    await visitor.page.emulateMedia({ media: 'screen' })
  }
}
