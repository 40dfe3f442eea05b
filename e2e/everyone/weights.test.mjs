// What a visit costs somebody with little data: the bars of the house, page by page.
import assert from 'node:assert/strict'
import { place } from '../harness.mjs'
import { addressesOf, bars, weighSite } from '../weigh.mjs'

const here = place()

for (const [site, first] of [['staff', '/cases'], ['person', '/me']]) {
  here.journey(`a first visit and every page after it stay within the bars of the ${site} site`, async () => {
    const { persona } = bars[site]
    const visitor = await here.arrive(persona)
    // A second browser with the same sign-in, and nothing in its cache.
    const fresh = await here.arrive(undefined, { storageState: await visitor.context.storageState() })
    const addresses = addressesOf(await here.town.routes(), persona, first)
    assert.deepEqual(await weighSite(fresh, site, addresses), [])
  })
}

here.journey('an idle town stays small, and starts again with its data within two seconds', async () => {
  const { town } = here
  const visitor = await here.arrive('practitioner')
  for (const route of (await town.routes()).filter((r) => r.method === 'GET' && r.roles.includes('practitioner'))) {
    await visitor.page.goto(route.example)
  }
  const resident = await town.residentMB()
  console.log(`resident after a crawl: ${resident.toFixed(0)} MB of 60`)
  assert.ok(resident <= 60, `${resident} MB resident`)
  await town.shut()
  const began = performance.now()
  await town.open()
  const answer = await fetch(town.address + '/demo')
  const took = performance.now() - began
  console.log(`warm start to first page: ${took.toFixed(0)} ms of 2000`)
  assert.equal(answer.status, 200)
  assert.ok(took <= 2000, `${took} ms`)
})
