// Measures the bars of the house on a town of 300 people: weights of pages, resident
// memory idle and after a crawl, warm start to first page. Exits 1 above a bar.
//   node e2e/measure.mjs [people]
import { startTown } from './town.mjs'
import { openBrowser, Visitor } from './visitor.mjs'
import { addressesOf, bars, weighSite } from './weigh.mjs'

const people = Number(process.argv[2] ?? 300)
const town = await startTown({ people })
const browser = await openBrowser()
const above = []
const hold = (what, measured, bar, unit) => {
  console.log(`${what.padEnd(36)} ${measured.toFixed(0).padStart(6)} of ${bar} ${unit}`)
  if (measured > bar) above.push(what)
}
try {
  console.log(`cold start with ${people} people filled in: ${town.readyIn.toFixed(0)} ms`)
  await town.shut()
  await town.open()
  const began = performance.now() - town.readyIn
  await fetch(town.address + '/demo')
  hold('warm start to first page', performance.now() - began, 2000, 'ms')
  hold('resident, idle after start', await town.residentMB(), 60, 'MB')
  for (const [site, first] of [['staff', '/cases'], ['person', '/me']]) {
    const visitor = await (await Visitor.arrive(browser, town)).signInAs(bars[site].persona)
    const fresh = await Visitor.arrive(browser, town, { storageState: await visitor.context.storageState() })
    above.push(...await weighSite(fresh, site, addressesOf(await town.routes(), bars[site].persona, first)))
    await visitor.context.close()
    await fresh.context.close()
  }
  hold('resident, idle after a crawl', await town.residentMB(), 60, 'MB')
} finally {
  await browser.close()
  await town.end()
}
if (above.length) {
  console.log('above the bar: ' + above.join('; '))
  process.exitCode = 1
}
