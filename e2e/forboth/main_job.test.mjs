// The main job, walked once for real by a practitioner and the person in two browsers,
// on both engines.
import assert from 'node:assert/strict'
import { describe } from 'node:test'
import * as acts from '../acts.mjs'
import { engines, flat, place } from '../harness.mjs'

const published = acts.record(12) // a woman, four sanctions, two drugs
const yesterday = '2025-10-02'
const today = '3 October 2025'

const written = {
  history: 'Three addresses in two years, the last one lost after an argument with the landlord.',
  current: 'Sofa at her sister’s in Splott since August; the council has her on band B.',
  analysis: 'Without a place of her own she drifts back to the flat where people use.',
  protective: 'Her sister Carys gives her a key and a meal, and wants her to stay.'
}
const need = 'A tenancy in her own name'
const note = 'We walked to the housing office together. She spoke for herself and got the form.'
const ownWords = 'Carys lets me stay but I want my own door.'
const goal = 'I open my own front door and the kettle is mine'
const steps = [
  { words: 'Fill in the housing form with Carys', who: 'person', by: '2025-10-10' },
  { words: 'Ring the council to hear where the form is', who: 'practitioner', by: '2025-10-17' }
]
const agreed = 'That is what I want. I will bring the form on Friday.'
const allOfIt = [...Object.values(written), need, note, ownWords, goal, ...steps.map((step) => step.words), agreed]

for (const wish of engines) {
  describe('the main job on ' + wish.engine, { skip: wish.missing }, () => {
    const here = place({ ...wish, clock: acts.morningOf(published.on) })

    here.journey('a practitioner and the person assess, rate and plan together, and yesterday stays as it stood', async () => {
      const practitioner = await here.arrive('practitioner')
      const name = await acts.nameOf(practitioner, 'person')
      const base = await acts.findInCaseload(practitioner, name)
      const before = await readTheOverview(practitioner)
      const crn = await crnOf(practitioner)

      await acts.correctDetails(practitioner, base, published.input)
      await acts.recordSentence(practitioner, base, published.input)
      await acts.answerAll(practitioner, base, published.input)
      await writeSection(practitioner, base)
      await acts.recordContact(practitioner, base, note)
      await practitioner.sees(note)

      const person = await here.arrive('person')
      await scoreSection(person)
      await bothScoresStandSideBySide(practitioner, base)
      await theRatingAnswers(practitioner, base)

      await acts.addGoal(practitioner, base, { words: goal, section: 'accommodation', steps })
      await theGoalServesTheNeed(practitioner)
      await agree(person)
      await theAgreementStandsOnTheCase(practitioner, base)

      await yesterdayKnowsNothingOfIt(practitioner, base, before)
      await theCommandsAgree(here.town, crn)
    })
  })
}

async function readTheOverview (practitioner) {
  for (const heading of ['What is going well', 'Next', 'Areas of life', 'Why this rating', 'Plan', 'Timeline']) {
    assert.ok(await practitioner.page.getByRole('heading', { name: heading, exact: true }).isVisible(), heading)
  }
  return atAGlance(practitioner)
}

/** What the overview says of the past: it must say the same when the day is read again. */
async function atAGlance (practitioner) {
  const said = {}
  for (const tile of ['going-well', 'areas', 'plan', 'timeline']) said[tile] = flat(await practitioner.page.locator('#' + tile).innerText())
  return said
}

async function crnOf (practitioner) {
  const [crn] = (await practitioner.page.locator('body').innerText()).match(/\b[A-Z]\d{6}\b/)
  return crn
}

async function writeSection (practitioner, base) {
  await practitioner.goto(base + '/assessment/accommodation')
  await practitioner.fill(written)
  await practitioner.choose('score', 4)
  await practitioner.choose('is-need', 'yes')
  await practitioner.fill({ 'is-need-why': need })
  await practitioner.press('Save')
  await practitioner.sees('Accommodation is saved.')
  for (const words of Object.values(written)) await practitioner.sees(words)
}

async function scoreSection (person) {
  await person.follow('My life')
  await person.follow(person.page.getByRole('link', { name: 'Where I live' }))
  await person.choose('score', 6)
  await person.fill({ words: ownWords })
  await person.press('Save and go back to my life')
  await person.sees('6 out of 10')
}

async function bothScoresStandSideBySide (practitioner, base) {
  await practitioner.goto(base + '/assessment/accommodation')
  const heard = await practitioner.page.locator('.tl-score svg[role=img]').first().getAttribute('aria-label')
  assert.match(heard, /^Accommodation: .*\b6\b.*, Practitioner\b.*\b4\b/)
}

async function theRatingAnswers (practitioner, base) {
  const now = await acts.predicted(practitioner, base)
  assert.equal(now.score, published.score)
  assert.match(now.counts, /^Dynamic/)
  await practitioner.sees(`The published predictor (ARP) gives ${published.score}`)
  await practitioner.sees(`since ${today}`)
  await practitioner.sees(`Protective factors in Accommodation (written ${today}): ${written.protective}`)
}

async function theGoalServesTheNeed (practitioner) {
  const card = practitioner.page.locator('.tl-goal', { hasText: goal })
  const chip = card.getByRole('link', { name: 'Need: Accommodation' })
  assert.match(await chip.getAttribute('href'), /\/assessment\/accommodation$/)
  for (const step of steps) assert.ok(await card.getByText(step.words).first().isVisible(), step.words)
}

async function agree (person) {
  await person.goto('/me')
  await person.sees('Your plan is waiting for you')
  await person.follow(person.page.getByRole('button', { name: 'Read my plan' }))
  await person.sees(goal)
  await person.choose('answer', 'agreed')
  await person.fill({ words: agreed })
  await person.press('Send my answer')
  await person.sees(`You agreed to this plan on ${today}`)
  await person.sees(agreed)
}

async function theAgreementStandsOnTheCase (practitioner, base) {
  await practitioner.goto(base + '/plan')
  await practitioner.sees(`on ${today}`)
  await practitioner.sees(agreed)
}

async function yesterdayKnowsNothingOfIt (practitioner, base, before) {
  for (const page of ['', '/plan', '/contacts']) {
    await practitioner.goto(base + page)
    if (page !== '/plan') await practitioner.sees(note)
    if (page !== '/contacts') await practitioner.sees(goal)
  }
  await practitioner.goto(base + '/history')
  await practitioner.press(practitioner.page.locator('form[action$="/as-it-stood"] button'))
  await practitioner.sees('As it stood on 2 October 2025')
  for (const words of allOfIt) await practitioner.seesNot(words)
  assert.deepEqual(await atAGlance(practitioner), before)
}

async function theCommandsAgree (town, crn) {
  assert.match(await town.command('verify'), /^chains \d+, events \d+\nhead /)
  const then = await town.command('as-it-stood', '--person', crn, '--at', yesterday)
  assert.match(then, /"kind":"person"/)
  const now = await town.command('as-it-stood', '--person', crn, '--at', '2025-10-03')
  for (const words of allOfIt) {
    assert.ok(!then.includes(words), 'yesterday: ' + words)
    assert.ok(now.includes(words), 'today: ' + words)
  }
}
