// Somebody on a small phone, without an account, finds out when their record is spent:
// with the keyboard alone, with and without script, in both languages.
import assert from 'node:assert/strict'
import { phone, place } from '../harness.mjs'

const here = place({ people: 4 })

/** Goes on by the Enter key from the last box answered. */
async function enter (somebody) {
  const [answer] = await Promise.all([somebody.page.waitForNavigation({ waitUntil: 'domcontentloaded' }), somebody.page.keyboard.press('Enter')])
  assert.ok(await somebody.overhang() <= 0, 'reaches past the screen: ' + await somebody.page.title())
  return answer.status()
}

async function pick (somebody, name, value) {
  await somebody.page.focus(`main [name="${name}"][value="${value}"]`)
  await somebody.page.keyboard.press('Space')
  assert.equal(await enter(somebody), 200)
}

async function day (somebody, name, date) {
  await somebody.fillDate(name, date)
  await somebody.page.focus(`#${name}-year`)
  assert.equal(await enter(somebody), 200)
}

for (const javaScriptEnabled of [true, false]) {
  here.journey(`a phone ${javaScriptEnabled ? 'with' : 'without'} script asks when a record is spent and keeps nothing`, async () => {
    const rhian = await here.arrive(undefined, { viewport: phone, javaScriptEnabled })
    rhian.expects(422)
    const look = async () => { if (javaScriptEnabled) assert.deepEqual(await rhian.barriers(), []) }
    await rhian.goto('/')
    await rhian.follow('When will my record be spent? Find out without signing in')
    await look()
    await rhian.follow(rhian.page.getByRole('button', { name: 'Start' }))
    await rhian.page.focus('main [name="where"]')
    assert.equal(await enter(rhian), 422, 'an answer is missing')
    await look()
    await pick(rhian, 'where', 'england-wales')
    await pick(rhian, 'kind', 'conviction')
    await pick(rhian, 'under-18', 'no')
    await look()
    await day(rhian, 'date', '2019-03-27')
    await pick(rhian, 'group', 'custody')
    await pick(rhian, 'disposal', 'prison_sentence')
    await look()
    await rhian.choose('unit', 'months')
    await rhian.fill({ count: 22 })
    await rhian.page.focus('#count')
    assert.equal(await enter(rhian), 200)
    await day(rhian, 'start', '2019-03-27')
    await pick(rhian, 'more', 'no')
    await look()
    await rhian.sees('22 months')
    await rhian.press('Cymraeg')
    await rhian.sees('22 mis')
    await rhian.press('Gweld pryd y bydd wedi darfod')
    await look()
    await rhian.sees('Wedi darfod ar ôl 27 Ionawr 2025')
    await rhian.press('English')
    await rhian.sees('Spent after 27 January 2025')
    await rhian.sees('4 years are added from 27 January 2021, to 27 January 2025')
    assert.ok(await rhian.overhang() <= 0)
    assert.equal(new URL(rhian.page.url()).search, '')
    const cookies = await rhian.context.cookies()
    assert.deepEqual(cookies.filter((cookie) => !cookie.name.endsWith('language')), [], 'a cookie beyond the language')
  })
}
