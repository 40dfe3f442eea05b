// Full published records of ARP, typed through the pages, give exactly the published
// score: static while questions about life now are unanswered, dynamic once they are.
import assert from 'node:assert/strict'
import { describe } from 'node:test'
import * as acts from '../acts.mjs'
import { place } from '../harness.mjs'

// Places of records in the published file, by the day on which they are read.
const days = {
  '2026-08-04': { 1: 'a man with two sanctions, some problems everywhere' },
  '2025-10-03': { 8: 'a man with one sanction', 20: 'a man with 393 sanctions' }
}

for (const [on, records] of Object.entries(days)) {
  describe('read on ' + on, () => {
    const here = place({ people: 24, clock: acts.morningOf(on) })

    here.journey(Object.values(records).join('; ') + ': exactly the published scores', async () => {
      const practitioner = await here.arrive('practitioner')
      const base = await someoneHalfAssessed(practitioner)
      for (const [at, who] of Object.entries(records)) {
        const published = acts.record(Number(at))
        assert.equal(published.on, on)
        await acts.correctDetails(practitioner, base, published.input)
        await acts.recordSentence(practitioner, base, published.input)
        await scored(practitioner, base, 'Static', published.staticScore, who)
      }
      for (const [at, who] of Object.entries(records)) {
        const published = acts.record(Number(at))
        await acts.correctDetails(practitioner, base, published.input)
        await acts.recordSentence(practitioner, base, published.input)
        await acts.answerAll(practitioner, base, published.input)
        await scored(practitioner, base, 'Dynamic', published.score, who)
      }
    })
  })
}

/** Finds somebody in the caseload whose assessment is not complete yet. */
async function someoneHalfAssessed (practitioner) {
  for (const base of await acts.caseload(practitioner)) {
    if ((await acts.predicted(practitioner, base)).counts.startsWith('Static')) return base
  }
  return assert.fail('everybody in the town is assessed already')
}

async function scored (practitioner, base, counts, score, who) {
  const now = await acts.predicted(practitioner, base)
  assert.deepEqual([now.counts.split(':')[0], now.score], [counts, score], who)
}
