// Keeps what is typed before it is sent, so that a crash, a timeout or a dead network
// costs no word. Forms marked data-autosave save themselves after a pause, on leaving a
// box and on leaving the page. The words shown come from the page, in its language:
// on [data-autosave-status] (or the form) data-saving, data-saved with {time}, and
// data-not-saved.

const pause = 1000 // after the last key
const patience = 8000 // at most, for somebody who never pauses
const firstRetry = 2000
const longestRetry = 60000
const beaconLimit = 60000 // browsers carry 64 KiB past the end of a page
const secret = ['password', 'file']

/**
 * Starts every form marked data-autosave.
 * @param {string} address where this site keeps drafts, unless a form says otherwise
 */
export function keepDrafts (address) {
  document.querySelectorAll('form[data-autosave]').forEach((form) => {
    const status = form.querySelector('[data-autosave-status]') || document.querySelector('[data-autosave-status]')
    if (status && !status.hasAttribute('role')) status.setAttribute('aria-live', 'polite')
    const keeper = new Keeper(() => boxesOf(form), form.dataset.autosave || address, sayOn(form, status))
    form.addEventListener('input', () => keeper.typed())
    form.addEventListener('change', () => keeper.typed())
    // Going to the button means that the form itself is about to leave.
    form.addEventListener('focusout', (event) => { if (event.relatedTarget?.type !== 'submit') keeper.now() })
    form.addEventListener('submit', (event) => { if (!event.defaultPrevented) keeper.sent() })
    window.addEventListener('pagehide', () => keeper.leave())
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keeper.leave() })
    window.addEventListener('pageshow', (event) => { if (event.persisted) keeper.resume() })
    window.addEventListener('online', () => keeper.now())
  })
}

/** What stands in a form, named by the address it is sent to. */
export function boxesOf (form) {
  const boxes = new URLSearchParams()
  boxes.set('draft-of', new URL(form.action, document.baseURI).pathname)
  for (const box of form.elements) {
    if (!box.name || box.disabled || secret.includes(box.type) || box.type === 'submit' || box.type === 'button') continue
    if ((box.type === 'checkbox' || box.type === 'radio') && !box.checked) continue
    if (box.type === 'select-multiple') [...box.selectedOptions].forEach((option) => boxes.append(box.name, option.value))
    else boxes.append(box.name, box.value)
  }
  return boxes.toString()
}

/** Says how it stands, and says nothing twice. */
function sayOn (form, status) {
  return (what, time) => {
    const words = status && (status.dataset[what] || form.dataset[what])
    if (words && status.textContent !== words.replace('{time}', time)) status.textContent = words.replace('{time}', time)
  }
}

/** What a keeper needs of the browser. */
const browser = {
  fetch: (...asked) => window.fetch(...asked),
  beacon: (address, boxes) => navigator.sendBeacon(address, new Blob([boxes], { type: 'application/x-www-form-urlencoded' })),
  after: (time, work) => setTimeout(work, time),
  cancel: (timer) => clearTimeout(timer)
}

/** Keeps one form: one save at a time, and none once the form itself is on its way. */
export class Keeper {
  constructor (read, address, say, means = browser) {
    Object.assign(this, { read, address, say, means, saved: read(), retry: firstRetry, done: false })
  }

  typed () {
    if (this.done) return
    this.means.cancel(this.timer)
    this.timer = this.means.after(pause, () => this.now())
    if (!this.limit) this.limit = this.means.after(patience, () => this.now())
  }

  async now () {
    const boxes = this.read()
    if (this.done || this.underWay || boxes === this.saved) return
    this.rest()
    this.say('saving')
    this.underWay = new AbortController()
    let fate
    try {
      fate = await this.ask(boxes, this.underWay.signal)
    } catch {
      fate = { again: true } // no network; nothing to tell the reader but that
    }
    this.underWay = null
    if (!this.done) this.settle(boxes, fate)
  }

  async ask (body, signal) {
    const answer = await this.means.fetch(this.address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body,
      signal
    })
    if (answer.ok) return { kept: await answer.json() }
    // Signed out, or our side busy: trying again may help. Anything else will not change by itself.
    return { again: answer.status === 401 || answer.status === 429 || answer.status >= 500 }
  }

  settle (boxes, fate) {
    if (fate.kept) {
      this.saved = boxes
      this.retry = firstRetry
      this.say('saved', fate.kept.clock)
      if (this.read() !== boxes) this.typed()
      return
    }
    this.say('notSaved')
    if (!fate.again) return
    this.timer = this.means.after(this.retry, () => this.now())
    this.retry = Math.min(this.retry * 2, longestRetry)
  }

  /** The page is going away: there is no time to wait for an answer. */
  leave () {
    const boxes = this.read()
    if (this.done || boxes === this.saved) return
    this.rest()
    if (boxes.length < beaconLimit && this.means.beacon(this.address, boxes)) {
      this.saved = boxes
      return
    }
    this.now()
  }

  /** The form itself is on its way; a draft behind its back would outlive it. */
  sent () {
    this.done = true
    this.rest()
    if (this.underWay) this.underWay.abort()
  }

  /** The reader came back to the page by the browser's own memory. */
  resume () {
    this.done = false
    this.typed()
  }

  rest () {
    this.means.cancel(this.timer)
    this.means.cancel(this.limit)
    this.timer = this.limit = null
  }
}
