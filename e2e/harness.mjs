// Keeps what every journey begins with: a town, a browser, and people who arrive with
// one of their own. What was started is ended when the test file is done, and a journey
// that failed leaves a picture of what each of its people saw last.
import { after, before, test } from 'node:test'
import { startTown } from './town.mjs'
import { openBrowser, Visitor } from './visitor.mjs'

export { engines, startTown } from './town.mjs'
export { desk, flat, openBrowser, phone, Visitor } from './visitor.mjs'

/**
 * Gives the journeys of one test file, or of one group in it, a town to happen in.
 * Call it where hooks may be set: at the top of a file, or in a describe.
 */
export function place (wish = {}) {
  const here = new Place()
  before(async () => {
    if (wish.missing) return
    here.town = await startTown(wish)
    here.browser = await openBrowser()
  })
  after(async () => {
    await here.browser?.close()
    await here.town?.end()
  })
  return here
}

class Place {
  people = []

  /** Somebody arrives, and takes a persona's place when one is named. */
  async arrive (persona, options) {
    const visitor = await Visitor.arrive(this.browser, this.town, options)
    this.people.push(visitor)
    return persona ? visitor.signInAs(persona) : visitor
  }

  /** A test in this place: when it is over, everybody leaves. */
  journey (name, walk) {
    return test(name, async (t) => {
      try {
        await walk(t)
        for (const visitor of this.people) await visitor.leave()
      } catch (fault) {
        const short = name.replace(/[^\w]+/g, '-').slice(0, 80)
        await Promise.allSettled(this.people.map((visitor, n) => visitor.picture(`${short}-${n + 1}`)))
        const faults = this.people.flatMap((visitor) => visitor.faults)
        if (faults.length) fault.message += '\nbehind the pages: ' + faults.join('\n')
        if (this.town?.over) fault.message += `\nthe town had ended (${this.town.over}):\n${this.town.said}`
        throw fault
      } finally {
        await Promise.allSettled(this.people.splice(0).map((visitor) => visitor.context.close()))
      }
    })
  }
}
