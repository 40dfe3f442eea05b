// Keeps a sample town for as long as a journey lasts: its process, its folder or its
// PostgreSQL database, and the commands that look at it from outside. Nothing of it is
// left behind.
import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The binary that is walked through. */
export const binary = process.env.TEST_BINARY || path.resolve('bin/throughline')

/** The engines that journeys run on: PostgreSQL only where a cluster is lent. */
export const engines = [
  { engine: 'sqlite' },
  { engine: 'postgres', missing: process.env.TEST_POSTGRES ? undefined : 'TEST_POSTGRES names no cluster' }
]

const startWithin = 60_000 // ms, for a slow machine that fills the town first
const stopWithin = 20_000

// The product refuses settings it does not know, so it gets only what it needs of ours.
const kept = Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'TZ'].filter((name) => process.env[name]).map((name) => [name, process.env[name]]))

/**
 * Starts a sample town on a free port.
 * @param {{engine?: string, people?: number, clock?: string}} [wish] clock in RFC 3339
 */
export async function startTown ({ engine = 'sqlite', people = 12, clock } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-town-'))
  const database = engine === 'postgres' ? await newDatabase() : { url: 'sqlite:' + path.join(folder, 'town.db'), drop: async () => {} }
  const town = new Town({ engine, people, clock, folder, database })
  try {
    await town.open()
  } catch (fault) {
    await town.leaveNothing()
    throw fault
  }
  return town
}

class Town {
  constructor (made) { Object.assign(this, made) }

  /** Opens the doors, or opens them again over the same data. */
  async open () {
    const began = performance.now()
    const wish = ['demo', ...(this.clock ? ['--clock', this.clock] : [])]
    const settings = { LISTEN: '127.0.0.1:0', METRICS_LISTEN: '127.0.0.1:0', DATA: this.folder, PEOPLE: String(this.people), DATABASE_URL: this.database.url }
    const product = spawn(binary, wish, { env: { ...kept, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
    this.product = product
    this.over = '' // how it ended, once it has
    this.ended = new Promise((resolve) => product.on('exit', (code, signal) => {
      this.over = `with ${code ?? signal}`
      resolve({ code, signal })
    }))
    this.said = ''
    product.stderr.on('data', (words) => { this.said += words })
    this.killer = () => product.kill('SIGKILL')
    process.on('exit', this.killer)
    this.address = await new Promise((resolve, reject) => {
      let heard = ''
      const late = setTimeout(() => reject(new Error(`the town is not ready after ${startWithin / 1000} s\n${this.said}`)), startWithin)
      const settle = (settled, value) => { clearTimeout(late); settled(value) }
      product.on('error', (fault) => settle(reject, fault))
      product.on('exit', (code) => settle(reject, new Error(`the town ended with ${code} before it was ready\n${this.said}`)))
      product.stdout.on('data', (words) => {
        heard += words
        const found = heard.match(/ready at (http:\/\/\S+)/)
        if (found) settle(resolve, found[1])
      })
    })
    this.readyIn = performance.now() - began // ms
  }

  /** Shuts the doors and keeps the data. */
  async shut () {
    if (!this.product) return
    const late = setTimeout(() => this.product.kill('SIGKILL'), stopWithin)
    this.product.kill('SIGTERM')
    const { code, signal } = await this.ended
    clearTimeout(late)
    process.off('exit', this.killer)
    this.product = null
    if (code !== 0) throw new Error(`the town did not end in order: ${code ?? signal}\n${this.said}`)
  }

  /** Ends the town, and whatever it kept. */
  async end () {
    try {
      await this.shut()
    } finally {
      await this.leaveNothing()
    }
    if (/level=ERROR/.test(this.said)) throw new Error('the town logged errors:\n' + this.said)
  }

  async leaveNothing () {
    this.product?.kill('SIGKILL')
    await rm(this.folder, { recursive: true, force: true })
    await this.database.drop()
  }

  /** Runs a command of the product over this town's data and gives what it printed. */
  async command (...words) {
    const { stdout } = await run(binary, words, { env: { ...kept, DATABASE_URL: this.database.url }, maxBuffer: 64 << 20 })
    return stdout
  }

  /** Every route of the product with an address that works in this town. */
  async routes () { return JSON.parse(await this.command('routes', '--json')) }

  /** Resident memory of the product in MB. */
  async residentMB () {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(this.product.pid)])
    return Number(stdout) / 1024
  }
}

/** Makes an empty database in the cluster that is lent. */
async function newDatabase () {
  const cluster = process.env.TEST_POSTGRES
  const name = 'town_' + randomBytes(6).toString('hex')
  const sql = (words) => run('psql', ['--no-psqlrc', '--quiet', '--set', 'ON_ERROR_STOP=1', '--command', words, cluster])
  await sql(`CREATE DATABASE ${name}`)
  const url = new URL(cluster)
  url.pathname = '/' + name
  return { url: url.href, drop: () => sql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}
