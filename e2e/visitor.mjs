// Keeps somebody at a browser: their own cookies, one page, and an eye on everything
// that goes wrong behind it. A console error, a breach of the content policy or a
// failed request is a fault of the page, unless the journey said that it expects it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Widths of a small phone and of a desk, in CSS pixels. */
export const phone = { width: 320, height: 640 }
export const desk = { width: 1280, height: 900 }

// A page is ready when its own script has run, which the browser tells by this event.
const ready = { waitUntil: 'domcontentloaded' }
const patience = 15_000 // ms: longer than any page of ours may take on a busy machine

/** Starts the browser that all visitors of a test share. */
export function openBrowser () {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']
  })
}

export class Visitor {
  /**
   * Opens a browser of their own for somebody. Options are those of a browser context,
   * for instance javaScriptEnabled: false.
   */
  static async arrive (browser, town, options = {}) {
    const v = new Visitor()
    v.town = town
    v.faults = []
    v.expected = new Set()
    v.context = await browser.newContext({ baseURL: town.address, viewport: desk, locale: 'en-GB', ...options })
    v.context.setDefaultTimeout(patience)
    await v.context.exposeBinding('policyBroken', (_, what) => v.faults.push('content policy: ' + what))
    await v.context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (e) => window.policyBroken(`${e.violatedDirective} ${e.blockedURI}`))
    })
    v.context.on('page', (page) => v.watch(page))
    v.page = await v.context.newPage()
    return v
  }

  watch (page) {
    page.on('pageerror', (fault) => this.faults.push('script: ' + fault.message))
    page.on('console', (line) => {
      if (line.type() !== 'error' || this.isDeadNetwork(line.text())) return
      const status = line.text().match(/status of (\d+)/)
      if (!status || !this.expected.has(Number(status[1]))) this.faults.push(`console: ${line.text()} (${page.url()})`)
    })
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText
      // What is under way when somebody goes on to the next page is called back.
      if (why !== 'net::ERR_ABORTED' && !this.isDeadNetwork(why)) this.faults.push(`request: ${request.method()} ${request.url()} ${why}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400 && !this.expected.has(response.status())) {
        this.faults.push(`answer: ${response.status()} to ${response.request().method()} ${response.url()}`)
      }
    })
  }

  /** Says that answers with these statuses are what the journey is about. */
  expects (...statuses) { statuses.forEach((status) => this.expected.add(status)) }

  /** Says that the journey is about a network that dies. */
  expectsDeadNetwork () { this.deadNetwork = true }

  isDeadNetwork (fault) { return this.deadNetwork && /ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/.test(fault) }

  /** Takes a persona's place by the demo's own page. */
  async signInAs (persona) {
    await this.page.goto('/demo', ready)
    const [answer] = await Promise.all([
      this.page.waitForResponse((r) => r.url().endsWith('/demo/sign-in')),
      this.page.waitForNavigation(ready),
      this.page.click(`button[name="persona"][value="${persona}"]`)
    ])
    assert.equal(answer.status(), 303, 'signing in as ' + persona)
    await this.page.waitForLoadState('domcontentloaded')
    return this
  }

  async goto (address) {
    const answer = await this.page.goto(address, ready)
    return answer.status()
  }

  /** Presses something and waits for the page that it leads to. */
  async press (what, page = this.page) {
    const button = typeof what === 'string' ? page.getByRole('button', { name: what, exact: true }).first() : what
    const [answer] = await Promise.all([page.waitForNavigation(ready), button.click()])
    return answer
  }

  async follow (link, page = this.page) {
    const found = typeof link === 'string' ? page.getByRole('link', { name: link, exact: true }).first() : link
    const [answer] = await Promise.all([page.waitForNavigation(ready), found.click()])
    return answer
  }

  /** Types into boxes, by their names. */
  async fill (boxes, page = this.page) {
    for (const [name, words] of Object.entries(boxes)) await page.fill(`main [name="${name}"]`, String(words))
  }

  /** Types a date, given as yyyy-mm-dd, into its three boxes. */
  async fillDate (name, date, page = this.page) {
    const [year, month, day] = date.split('-').map(Number)
    await this.fill({ [name + '-day']: day, [name + '-month']: month, [name + '-year']: year }, page)
  }

  /** Ticks a choice by the name of its box and its value. */
  choose (name, value, page = this.page) { return page.check(`main [name="${name}"][value="${value}"]`) }

  /** Asserts that a text stands in the main part of the page. */
  async sees (text, page = this.page) {
    const main = await page.locator('main').innerText()
    assert.ok(flat(main).includes(flat(text)), `“${text}” is not on ${page.url()}:\n${flat(main).slice(0, 1500)}`)
  }

  /** Looks again and again until it is so. */
  async until (so, otherwise) {
    const end = performance.now() + patience
    while (!(await so())) assert.ok(performance.now() < end, otherwise)
  }

  async seesNot (text, page = this.page) {
    const all = await page.locator('body').innerText()
    assert.ok(!flat(all).includes(flat(text)), `“${text}” is on ${page.url()}`)
  }

  /** What axe finds against WCAG 2.2 A and AA; nothing is the only good answer. */
  async barriers () {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe)
    const found = await this.page.evaluate(look, wcag)
    return found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`)
  }

  /**
   * How the page's own part and the frame round it are built: elements, classes, names,
   * states, and whether there are words, but not which.
   */
  builds () {
    return this.page.evaluate(() => {
      const skips = new Set(['href', 'd', 'x', 'y', 'cx', 'cy', 'x1', 'x2', 'y1', 'y2', 'points', 'transform', 'value', 'content', 'datetime', 'action', 'nonce'])
      const written = (node, without) => {
        if (node === without) return '<main>'
        if (node.nodeType === Node.TEXT_NODE) return node.data.trim() && '.'
        if (node.nodeType !== Node.ELEMENT_NODE) return ''
        const attributes = [...node.attributes].filter((a) => !skips.has(a.name)).map((a) => a.name + '=' + a.value.replace(/[0-9a-f-]{8,}|[0-9]+/g, '#'))
        return `<${node.localName} ${attributes.sort().join(' ')}>` + [...node.childNodes].map((child) => written(child, without)).join('') + '</>'
      }
      const own = document.querySelector('main')
      return [written(document.documentElement, own), own ? written(own) : '']
    })
  }

  /** How far the page reaches past the screen, in pixels. */
  overhang () { return this.page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth) }

  /** Sends a form as a script of the page could: with its own token, and whatever else. */
  post (address, boxes) {
    return this.page.evaluate(async ({ address, boxes }) => {
      const body = typeof boxes === 'string' ? boxes : new URLSearchParams(boxes).toString()
      const answer = await fetch(address, { method: 'POST', redirect: 'manual', headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' }, body })
      return { status: answer.type === 'opaqueredirect' ? 303 : answer.status, text: await answer.text() }
    }, { address, boxes })
  }

  /** Everything that a form of the page would send, by name. */
  boxesOf (selector) {
    return this.page.evaluate((selector) => [...new FormData(document.querySelector(selector))], selector)
  }

  /** Keeps a picture of the page, for whoever reads the report. */
  async picture (name) {
    await mkdir('test-results', { recursive: true })
    await this.page.screenshot({ path: path.join('test-results', name + '.png'), fullPage: true })
  }

  /** Goes, and fails when anything was wrong behind the pages. */
  async leave () {
    await this.context.close()
    assert.deepEqual(this.faults, [], 'faults behind the pages')
  }
}

/** Runs in the page. */
const look = (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'], iframes: false, elementRef: false })

/** Text as it is read: without the layout's line ends and hard spaces. */
export const flat = (text) => text.replace(/\s+/g, ' ')
