// Keeps the measuring of what a visit costs: bytes over the wire as the browser counts
// them, compressed and with their headers, for a first visit and each page after it.

/** What visiting an address carries over the wire, in bytes; nothing for what is kept already. */
export async function weigh (visitor, address, waitUntil = 'load') {
  const sizes = []
  const note = (request) => sizes.push(request.sizes().then((s) => s.responseHeadersSize + s.responseBodySize))
  visitor.page.on('requestfinished', note)
  await visitor.page.goto(address, { waitUntil })
  visitor.page.off('requestfinished', note)
  return (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0)
}

/** The bars: bytes for a first visit with styles and script, and for a page after that. */
export const bars = {
  staff: { persona: 'practitioner', first: 60_000, then: 12_000 },
  person: { persona: 'person', first: 32_000, then: 6_000 }
}

/**
 * Visits the pages in order, the first with an empty cache, and prints what each costs.
 * @returns {Promise<string[]>} the pages above their bar
 */
export async function weighSite (visitor, name, addresses, say = console.log) {
  const heavy = []
  for (const [n, address] of addresses.entries()) {
    const bar = n === 0 ? bars[name].first : bars[name].then
    const bytes = await weigh(visitor, address, n === 0 ? 'networkidle' : 'load')
    say(`${name.padEnd(7)} ${(n === 0 ? 'first' : 'then').padEnd(6)} ${String(bytes).padStart(6)} of ${String(bar).padStart(6)} bytes  ${address}`)
    if (bytes > bar) heavy.push(`${address}: ${bytes} bytes where ${bar} is the bar`)
  }
  return heavy
}

/** Addresses of a site's pages in the order of a first visit. */
export function addressesOf (routes, role, first) {
  const own = routes.filter((r) => r.method === 'GET' && r.roles.includes(role) && !/^\/(assets|demo|health|staff)/.test(r.pattern)).map((r) => r.example)
  return [first, ...own.filter((address) => address !== first)]
}
