// Finds while somebody types. A search form marked data-live names the part of its page
// that shows what was found; the page itself, asked for with what stands in the boxes,
// is the answer. Without this script the same form is sent with Enter.

const pause = 150 // after the last key

/** Starts every form marked data-live. */
export function findWhileTyping () {
  document.querySelectorAll('form[data-live]').forEach((form) => {
    const finder = new Finder(form.dataset.live, () => addressOf(form))
    form.addEventListener('input', () => finder.typed())
    form.addEventListener('submit', () => finder.rest())
  })
}

/** Where a form would lead if it were sent now. */
export function addressOf (form) {
  const address = new URL(form.action, document.baseURI)
  address.search = new URLSearchParams(new FormData(form)).toString()
  return address.href
}

/** What a finder needs of the browser. */
const browser = {
  fetch: (...asked) => window.fetch(...asked),
  after: (time, work) => setTimeout(work, time),
  cancel: (timer) => clearTimeout(timer),
  show (region, html, address) {
    const found = new DOMParser().parseFromString(html, 'text/html')
    for (const what of [`#${region}`, `[data-live-count="${region}"]`]) {
      const fresh = found.querySelector(what)
      const old = document.querySelector(what)
      if (fresh && old) old.replaceChildren(...fresh.childNodes)
    }
    history.replaceState(history.state, '', address)
  }
}

/** Asks one thing at a time; an answer that came too late is not shown. */
export class Finder {
  constructor (region, read, means = browser) {
    Object.assign(this, { region, read, means, asked: read() })
  }

  typed () {
    this.means.cancel(this.timer)
    this.timer = this.means.after(pause, () => this.now())
  }

  async now () {
    const address = this.read()
    if (address === this.asked) return
    this.asked = address
    this.underWay?.abort()
    const mine = this.underWay = new AbortController()
    try {
      const answer = await this.means.fetch(address, { credentials: 'same-origin', headers: { Accept: 'text/html' }, signal: mine.signal })
      const html = await answer.text()
      if (answer.ok && this.underWay === mine) this.means.show(this.region, html, address)
    } catch {
      if (this.underWay === mine) this.asked = null // the network, not a newer question: the next key asks again
    }
  }

  rest () {
    this.means.cancel(this.timer)
    this.underWay?.abort()
    this.underWay = null
  }
}
