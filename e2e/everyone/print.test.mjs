// What comes out of the printer: what was written, in ink that shows, and nothing to press.
import assert from 'node:assert/strict'
import { place } from '../harness.mjs'
import { addressesOf } from '../weigh.mjs'

const here = place()
const toPress = 'header nav, button, .govuk-button, [role=search], .moj-sub-navigation, .moj-side-navigation, .tl-foot, .govuk-footer'
// More than this nobody prints: the scores are the longest page of each site.
const mostSheets = { practitioner: 9, person: 3 }

for (const [persona, first] of [['practitioner', '/cases'], ['person', '/me']]) {
  here.journey(`the ${persona} prints what is written and nothing to press`, async () => {
    const visitor = await here.arrive(persona)
    const { page } = visitor
    const wrong = []
    for (const address of addressesOf(await here.town.routes(), persona, first)) {
      await visitor.goto(address)
      await page.emulateMedia({ media: 'print' })
      const shown = await page.locator(toPress).evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.className || one.localName))
      if (shown.length) wrong.push(`${address}: prints ${shown.join(', ')}`)
      const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length
      if (sheets > mostSheets[persona]) wrong.push(`${address}: takes ${sheets} sheets`)
      await page.emulateMedia({ media: null })
    }
    assert.deepEqual(wrong, [])
  })
}

here.journey('a chosen number is seen on paper, and what is folded away is not', async () => {
  const anna = await here.arrive('practitioner')
  const { page } = anna
  const section = (await here.town.routes()).find((route) => route.pattern === '/cases/{case}/assessment/{section}' && route.method === 'GET')
  await anna.goto(section.example)
  await anna.page.locator('.tl-scale input[value="7"]').check({ force: true })
  await page.emulateMedia({ media: 'print' })
  const chosen = await page.locator('.tl-scale input:checked + label').evaluate((label) => {
    const style = getComputedStyle(label)
    return { ink: style.color, ground: style.backgroundColor, frame: style.borderTopWidth }
  })
  assert.deepEqual(chosen, { ink: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)', frame: '4px' })
  const fold = page.locator('main details:not(.tl-prints)').first()
  assert.equal(await fold.isVisible(), false, 'a closed fold')
  await page.emulateMedia({ media: 'screen' })
  await fold.locator('summary').click()
  await page.emulateMedia({ media: 'print' })
  assert.equal(await fold.isVisible(), true, 'an open fold')
})

here.journey('a score is printed with every part of it, and a drawing with its table', async () => {
  const anna = await here.arrive('practitioner')
  const { page } = anna
  const rating = (await here.town.routes()).find((route) => route.pattern === '/cases/{case}/rating' && route.method === 'GET')
  await anna.goto(rating.example)
  assert.equal(await page.locator('#terms table').isVisible(), false, 'folded on the screen')
  await page.emulateMedia({ media: 'print' })
  assert.ok(await page.locator('#terms table').isVisible(), 'the parts of the score')
  const tables = page.locator('.tl-as-table table')
  assert.ok(await tables.count() > 0, 'drawings with tables')
  for (const table of await tables.all()) assert.ok(await table.isVisible(), 'the table of a drawing')
  assert.equal(await page.locator('.tl-as-table summary').first().isVisible(), false, 'nothing to press')
})
