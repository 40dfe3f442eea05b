// Keeps what people do on the pages, so that a journey reads as what happens in it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

const instrument = JSON.parse(readFileSync('probation/assessment/instrument/2026-1.json', 'utf8'))
const examples = JSON.parse(readFileSync('actuarial/testdata/arp-examples.json', 'utf8')).examples

/** The sections of the assessment, in order. */
export const sections = instrument.sections

/**
 * A full published record of ARP by its place in the file: what goes in, the dynamic
 * score that must come out, and the static one of the same person without the answers.
 */
export function record (place) {
  const [before, full] = [examples[place - 1], examples[place]]
  assert.equal(full.expected.score_type, 'dynamic')
  assert.equal(before.expected.score_type, 'static')
  assert.equal(before.input.date_of_birth, full.input.date_of_birth)
  return { input: full.input, score: percent(full.expected.score), staticScore: percent(before.expected.score), on: full.input.assessment_date }
}

const percent = (score) => score.toFixed(2) + '%'

/** The morning of a day, when a town's clock is to start. */
export const morningOf = (date) => date + 'T09:00:00Z'

/** Names of a persona as the demo's list gives them. */
export async function nameOf (visitor, persona) {
  await visitor.goto('/demo')
  return visitor.page.locator('li', { has: visitor.page.locator(`button[value="${persona}"]`) }).locator('strong').innerText()
}

/** Finds somebody in the caseload by typing part of their name, and opens their case. */
export async function findInCaseload (visitor, name) {
  await visitor.goto('/cases')
  const family = name.split(' ').at(-1)
  await visitor.page.getByLabel('Find somebody').fill(family)
  await Promise.all([visitor.page.waitForNavigation({ waitUntil: 'domcontentloaded' }), visitor.page.keyboard.press('Enter')])
  await visitor.follow(visitor.page.getByRole('link', { name }).first())
  return new URL(visitor.page.url()).pathname
}

/** The addresses of everybody on the caseload. */
export async function caseload (visitor, list = '/cases') {
  await visitor.goto(list)
  return visitor.page.locator('table.tl-cases tbody th a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
}

export async function correctDetails (visitor, base, input) {
  await visitor.goto(base + '/details')
  await visitor.follow(visitor.page.getByRole('link', { name: /^Correct these details/ }))
  await visitor.fillDate('born', input.date_of_birth)
  await visitor.choose('gender', input.gender)
  await visitor.press('Save details')
  assert.equal(new URL(visitor.page.url()).pathname, base + '/details')
}

export async function recordSentence (visitor, base, input) {
  await visitor.goto(base + '/sentence/record')
  await visitor.choose('kind', 'community_order')
  await visitor.fillDate('convicted', input.date_of_current_conviction)
  await visitor.fillDate('from', input.date_at_start_of_followup)
  await visitor.fillDate('ends', '2031-01-31')
  await visitor.fill({
    court: 'Cardiff Crown Court',
    offence: input.current_offence_code,
    requirements: 'See your practitioner when you have arranged to',
    total: input.total_number_of_sanctions_for_all_offences,
    violent: input.total_number_of_violent_sanctions ?? 0,
    first: input.age_at_first_sanction
  })
  await visitor.press('Save')
  assert.equal(new URL(visitor.page.url()).pathname, base + '/sentence')
}

/** What a published record answers to a question of the instrument; nothing is undefined. */
function answersTo (question, input) {
  if (question.kind === 'several') {
    const used = question.options.map((o) => o.value).filter((value) => input[value] === true)
    return used.length ? used : ['none']
  }
  const given = input[question.key]
  return [typeof given === 'boolean' ? (given ? 'yes' : 'no') : given]
}

/** Answers the structured questions of one section on its page, without saving. */
export async function answerQuestions (visitor, section, input) {
  for (const question of section.questions ?? []) {
    const given = answersTo(question, input)
    if (question.kind === 'several') {
      const ticked = await visitor.page.locator(`input[name="${question.key}"]:checked`).evaluateAll((boxes) => boxes.map((box) => box.value))
      for (const value of ticked) await visitor.page.uncheck(`[name="${question.key}"][value="${value}"]`)
    }
    for (const value of given) await visitor.choose(question.key, value)
  }
}

/** Answers every structured question of the assessment, section by section. */
export async function answerAll (visitor, base, input) {
  for (const section of sections.filter((one) => one.questions?.length)) {
    await visitor.goto(`${base}/assessment/${section.key}`)
    await answerQuestions(visitor, section, input)
    await visitor.press('Save')
    await visitor.sees(section.name.en + ' is saved.')
  }
}

/** What the page of the rating says of the published predictor. */
export async function predicted (visitor, base) {
  await visitor.goto(base + '/rating')
  const rows = visitor.page.locator('#predictor .govuk-summary-list__row')
  const value = (key) => rows.filter({ has: visitor.page.locator('dt', { hasText: key }) }).locator('dd').first().innerText()
  return { score: await value('Score'), counts: await value('What it counts'), band: await value('Band') }
}

export async function recordContact (visitor, base, note) {
  await visitor.goto(base)
  await visitor.follow('Record a contact')
  await visitor.choose('kind', 'office_visit')
  await visitor.choose('outcome', 'attended')
  await visitor.fill({ note })
  await visitor.press('Save contact')
  assert.equal(new URL(visitor.page.url()).pathname, base + '/contacts')
}

/** Adds a goal with its steps; gives the address of the plan. */
export async function addGoal (visitor, base, { words, section, serves = 'need', steps }) {
  await visitor.goto(base + '/plan')
  await visitor.follow(visitor.page.getByRole('button', { name: 'Add a goal' }))
  await visitor.fill({ words })
  await visitor.page.selectOption('select[name="section"]', section)
  await visitor.choose('serves', serves)
  for (const [n, step] of steps.entries()) {
    await visitor.fill({ ['step-' + (n + 1)]: step.words })
    await visitor.page.selectOption(`select[name="step-${n + 1}-who"]`, step.who)
    if (step.by) await visitor.fillDate(`step-${n + 1}-by`, step.by)
  }
  await visitor.press('Add the goal')
  assert.equal(new URL(visitor.page.url()).pathname, base + '/plan')
}
