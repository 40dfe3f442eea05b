// Keeps what is typed before it is sent, so that a crash, a timeout or a dead network
// costs no word. Forms marked data-autosave save themselves after a pause, on leaving a
// box and on leaving the page, each tab its own. The words shown come from the page, in its language:
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
  const tab = nameOfTab()
  // A page that was fetched anew finds the words of its own tab "in another tab".
  const own = document.querySelector(`a[data-draft-tab="${tab}"]`)
  if (own && !new URLSearchParams(location.search).has('draft')) return location.replace(own.href)
  document.querySelectorAll('form[data-autosave]').forEach((form) => {
    // What comes back after Back comes from the server: browsers would put sent words into a new form.
    form.autocomplete = 'off'
    const status = form.querySelector('[data-autosave-status]') || document.querySelector('[data-autosave-status]')
    if (status && !status.hasAttribute('role')) status.setAttribute('aria-live', 'polite')
    const keeper = new Keeper(() => boxesOf(form, tab), form.dataset.autosave || address, sayOn(form, status))
    keeper.becomes = (act) => { form.elements.act.value = act }
    if (form.querySelector('[data-unsaved]')) {
      keeper.saved = ''
      keeper.typed()
    }
    form.addEventListener('input', () => keeper.typed())
    form.addEventListener('change', () => keeper.typed())
    // Going to the button means that the form itself is about to leave.
    form.addEventListener('focusout', (event) => { if (event.relatedTarget?.type !== 'submit') keeper.now() })
    form.addEventListener('sent', () => keeper.sent())
    window.addEventListener('beforeunload', () => keeper.now())
    window.addEventListener('pagehide', () => keeper.leave())
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keeper.now() })
    window.addEventListener('pageshow', (event) => { if (event.persisted) keeper.resume() })
    window.addEventListener('online', () => keeper.now())
  })
}

/** Names this tab for as long as it is open, whatever pages it goes through. */
function nameOfTab () {
  const fresh = Math.random().toString(36).slice(2)
  try {
    return (sessionStorage.tab ||= fresh)
  } catch {
    return fresh
  }
}

/** What stands in a form, named by the address it is sent to and by the tab. */
export function boxesOf (form, tab) {
  const boxes = new URLSearchParams()
  boxes.set('draft-of', new URL(form.action, document.baseURI).pathname)
  boxes.set('draft-tab', tab)
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
  cancel: (timer) => clearTimeout(timer),
  again: () => location.reload()
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
      keepalive: body.length < beaconLimit, // it arrives even when the page goes away meanwhile
      signal
    })
    if (answer.ok) {
      const told = await answer.json()
      return told.sent ? {} : { kept: told } // the act of a form that was sent keeps no draft
    }
    // Signed out, or our side busy: trying again may help. Anything else will not change by itself.
    return { again: answer.status === 401 || answer.status === 429 || answer.status >= 500 }
  }

  settle (boxes, fate) {
    if (fate.kept) {
      this.saved = boxes
      this.held = true
      if (fate.kept.act) { // another tab went on with the words of this form: both are kept
        const unchanged = this.read() === boxes
        this.becomes(fate.kept.act)
        if (unchanged) this.saved = this.read()
      }
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

  /** The page is going away: there is no time to wait for an answer, and nobody types here any more. */
  leave () {
    const boxes = this.read()
    if (this.done || (boxes === this.saved && !this.held)) return
    this.rest()
    this.held = false
    if (boxes.length < beaconLimit && this.means.beacon(this.address, boxes + '&draft-left=yes')) {
      this.saved = boxes
      return
    }
    this.now()
  }

  /** The form arrived: what it held is no draft any more. */
  sent () {
    this.done = true
    this.rest()
    if (this.underWay) this.underWay.abort()
  }

  /** The reader came back to the page by the browser's own memory: words that were sent are gone from it. */
  resume () {
    if (this.done) this.means.again()
    else this.typed()
  }

  rest () {
    this.means.cancel(this.timer)
    this.means.cancel(this.limit)
    this.timer = this.limit = null
  }
}
