// Every page of the product, for every persona who gets it, on a small phone and on a
// desk: axe finds no barrier, nothing reaches past the screen, nothing fails behind it.
//
// What axe finds lies in a page's build, not in its words. A build that it has looked at
// for one persona is not looked at again for the next: a page's own part and the frame
// round it count each for itself.
import assert from 'node:assert/strict'
import { before, describe } from 'node:test'
import { desk, phone, place } from './harness.mjs'

const inWelsh = ['/cases', '/cases/{case}', '/cases/{case}/rating', '/cases/{case}/plan', '/scores', '/me', '/me/life', '/me/life/{section}', '/me/plan',
  '/quality', '/evaluation', '/council', '/administration', '/partner', '/shared']

// Files and figures are no pages; an invitation opens only with its secret, and is
// walked in way_in.
const elsewhere = ['/assets/', '/health', '/welcome/']

/** Walks every page of the roles, then some again in Welsh. */
export function withoutBarriers (personas, welsh) {
  const here = place()
  describe('every page, without a barrier', () => inside(here, personas, welsh))
}

function inside (here, personas, welsh) {
  let routes
  before(async () => {
    routes = (await here.town.routes()).filter((route) => route.method === 'GET' && !elsewhere.some((start) => route.pattern.startsWith(start)))
  })

  for (const [role, persona] of Object.entries(personas)) {
    here.journey('for ' + role, async () => {
      const visitor = await here.arrive(persona)
      const wrong = []
      const own = routes.filter((route) => route.roles.includes(role))
      for (const route of own) wrong.push(...await look(visitor, route))
      assert.deepEqual(wrong, [])
      assert.ok(own.length > 0, 'no page for ' + role)
    })
  }

  for (const persona of welsh) {
    here.journey(`in Welsh, for the ${persona}`, async () => {
      const visitor = await here.arrive(persona)
      await visitor.press('Cymraeg')
      const wrong = []
      for (const route of routes.filter((route) => inWelsh.includes(route.pattern) && route.roles.includes(persona))) {
        wrong.push(...await look(visitor, route))
        if (await visitor.page.locator('html').getAttribute('lang') !== 'cy') wrong.push(route.example + ' is not in Welsh')
      }
      assert.deepEqual(wrong, [])
    })
  }
}

const seen = new Set()

/** Tells whether the build of the page, or of the frame round it, was not there before. */
async function isNew (visitor, size) {
  const builds = (await visitor.builds()).map((build) => size.width + build)
  const fresh = builds.filter((build) => !seen.has(build))
  for (const build of fresh) seen.add(build)
  return fresh.length > 0
}

/** Looks at one page at both widths and gives what is wrong with it. */
async function look (visitor, route) {
  await visitor.page.setViewportSize(phone)
  const answer = await visitor.page.goto(route.example)
  const about = (what) => `${route.example}: ${what}`
  if (answer.status() !== 200) return [about('answered ' + answer.status())]
  const wrong = []
  for (const size of [phone, desk]) {
    await visitor.page.setViewportSize(size)
    if (await isNew(visitor, size)) for (const barrier of await visitor.barriers()) wrong.push(about(`${size.width} px: ${barrier}`))
    const over = await visitor.overhang()
    if (over > 0) wrong.push(about(`${size.width} px: reaches ${over} px past the screen`))
  }
  return wrong
}
