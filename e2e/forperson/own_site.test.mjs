// The person's own site on a small phone: what is next, their life, their plan, their
// order, what is written; in both languages, and left quickly.
import assert from 'node:assert/strict'
import * as acts from '../acts.mjs'
import { phone, place } from '../harness.mjs'

const here = place()
const onAPhone = { viewport: phone, hasTouch: true, isMobile: true }

here.journey('the first page says hello, what is next and what was agreed, and fits a small phone', async () => {
  const rhys = await here.arrive('person', onAPhone)
  assert.equal(new URL(rhys.page.url()).pathname, '/me')
  assert.match(await rhys.page.locator('h1').innerText(), /^Hello /)
  assert.ok(await rhys.page.getByRole('heading', { name: 'Next', exact: true }).isVisible())
  for (const link of ['My life', 'My plan', 'What is written about me']) {
    assert.ok(await rhys.page.getByRole('link', { name: link, exact: true }).last().isVisible(), link)
  }
  assert.ok(await rhys.overhang() <= 0, 'the page reaches past the screen')
})

here.journey('somebody marks their life, then sees the practitioner’s mark beside their own, and not before', async () => {
  const anna = await here.arrive('practitioner')
  const base = await acts.findInCaseload(anna, await acts.nameOf(anna, 'person'))
  await anna.goto(base + '/assessment/identity_hope')
  await anna.choose('score', 2)
  await anna.fill({ history: 'Never shown to the person: a word from the court file.' })
  await anna.press('Save')

  const rhys = await here.arrive('person', onAPhone)
  await rhys.goto('/me/life/identity_hope')
  const unmarked = await rhys.page.getByText('You can see theirs once you have marked yours').count() > 0
  assert.equal(await rhys.page.locator('#both').count(), unmarked ? 0 : 1)
  await rhys.choose('score', 8)
  await rhys.fill({ words: 'I want to be the dad who turns up.' })
  await rhys.press('Save and go back to my life')
  await rhys.sees('8 out of 10')
  await rhys.goto('/me/life/identity_hope')
  await rhys.page.getByText('See both marks side by side').click()
  await rhys.sees('You see this 6 apart')
  await rhys.sees('I want to be the dad who turns up.')
  await rhys.seesNot('a word from the court file')
  await rhys.goto('/me/written')
  await rhys.seesNot('a word from the court file')
})

here.journey('a step is done with one press, and another is stuck with a few words', async () => {
  const anna = await here.arrive('practitioner')
  const base = await acts.findInCaseload(anna, await acts.nameOf(anna, 'person'))
  await acts.addGoal(anna, base, {
    words: 'I have people to play football with', section: 'lifestyle_associates', serves: 'strength',
    steps: [{ words: 'Find the boots', who: 'person' }, { words: 'Ask Dai about Thursdays', who: 'person' }]
  })
  const rhys = await here.arrive('person', onAPhone)
  await rhys.goto('/me/plan')
  await rhys.press(rhys.page.getByRole('button', { name: /^Done\s*: Find the boots/ }))
  await rhys.sees('you did “Find the boots”.')
  await rhys.follow(rhys.page.locator('a', { hasText: /Stuck\s*: Ask Dai about Thursdays/ }))
  await rhys.fill({ words: 'I have lost his number.' })
  await rhys.press('Tell them I am stuck')
  await rhys.sees('Thank you for telling us.')
  await anna.goto(base + '/plan')
  await anna.sees('I have lost his number.')
})

here.journey('somebody who disagrees is asked why, and it stands on the case in their words', async () => {
  const rhys = await here.arrive('person', onAPhone)
  rhys.expects(422)
  await rhys.goto('/me/plan/answer')
  await rhys.choose('answer', 'disagreed')
  assert.equal((await rhys.press('Send my answer')).status(), 422)
  await rhys.fill({ words: 'Thursdays are when I see my son.' })
  await rhys.press('Send my answer')
  await rhys.sees('that you do not agree')
  const anna = await here.arrive('practitioner')
  const base = await acts.findInCaseload(anna, await acts.nameOf(anna, 'person'))
  await anna.goto(base + '/plan')
  await anna.sees('Thursdays are when I see my son.')
})

here.journey('the whole site speaks Welsh when asked, and remembers', async () => {
  const rhys = await here.arrive('person', onAPhone)
  await rhys.press('Cymraeg')
  for (const address of ['/me', '/me/life', '/me/life/accommodation', '/me/plan', '/me/plan/answer', '/me/sentence', '/me/written']) {
    await rhys.goto(address)
    assert.equal(await rhys.page.locator('html').getAttribute('lang'), 'cy', address)
    assert.ok(await rhys.page.getByRole('button', { name: 'English' }).isVisible(), address)
    for (const english of ['My life', 'Sign out', 'Leave quickly', 'Your practitioner']) await rhys.seesNot(english)
    assert.ok(await rhys.overhang() <= 0, address + ' reaches past the screen')
  }
  await rhys.press('English')
  assert.equal(await rhys.page.locator('html').getAttribute('lang'), 'en')
})

here.journey('leave quickly goes somewhere harmless at once, by press and by three times Shift, also without script', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const rhys = await here.arrive('person', { viewport: phone, javaScriptEnabled })
    await rhys.context.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Rain later' }))
    await rhys.page.getByRole('button', { name: /Leave quickly/ }).click()
    await rhys.page.waitForURL(/bbc\.co\.uk\/weather/)
    if (!javaScriptEnabled) continue
    await rhys.goto('/me/plan')
    for (let presses = 0; presses < 3; presses++) await rhys.page.keyboard.press('Shift')
    await rhys.page.waitForURL(/bbc\.co\.uk\/weather/)
  }
})

here.journey('after signing out nothing of theirs is shown, not even by going back', async () => {
  const rhys = await here.arrive('person', onAPhone)
  await rhys.goto('/me/plan')
  const goal = await rhys.page.locator('.tl-goal__title').first().innerText()
  await rhys.press('Sign out')
  await rhys.page.goBack()
  await rhys.page.waitForLoadState()
  await rhys.seesNot(goal)
})

here.journey('another person never finds the first one’s steps', async () => {
  const rhys = await here.arrive('person')
  await rhys.goto('/me/plan')
  const stuck = await rhys.page.locator('a[href$="stuck?next=/me/plan"]').first().getAttribute('href')
  const other = await here.arrive('person-other')
  other.expects(404)
  assert.equal(await other.goto(stuck), 404)
  const theirs = await other.page.locator('main').innerText()
  assert.equal(await other.goto(stuck.replace(/[0-9a-f]{12}(?=\/stuck)/, '0123456789ab')), 404)
  const random = await other.page.locator('main').innerText()
  assert.equal(theirs.replace(/Code: \w+/, ''), random.replace(/Code: \w+/, ''), 'a step of another reads unlike one that is not there')
})
