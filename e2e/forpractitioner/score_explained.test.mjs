// From a person's score to the page that explains it: its bands, what it is not, what it
// reads, and back to the older version, by keyboard and without script.
import assert from 'node:assert/strict'
import * as acts from '../acts.mjs'
import { phone, place } from '../harness.mjs'

const here = place()

for (const script of [true, false]) {
  here.journey(`a score leads to what it means, ${script ? 'on a phone' : 'without script'}`, async () => {
    const anna = await here.arrive('practitioner', { javaScriptEnabled: script, viewport: phone })
    const [base] = await acts.caseload(anna)
    await anna.goto(base + '/rating')
    await anna.follow(anna.page.getByRole('link', { name: /^What ARP means/ }))
    assert.equal(new URL(anna.page.url()).pathname + new URL(anna.page.url()).hash, '/scores#arp')
    const arp = anna.page.locator('#arp')
    assert.match(await arp.innerText(), /not this person's fate[^]*90\.00% and above[^]*Not published/)
    await arp.locator('summary').focus()
    await anna.page.keyboard.press('Enter')
    assert.ok(await arp.getByText('Age at first sanction').isVisible(), 'what it reads stays folded')
    await arp.getByRole('link', { name: 'OGRS3' }).focus()
    await Promise.all([anna.page.waitForURL('**/scores/older#ogrs3'), anna.page.keyboard.press('Enter')])
    assert.ok(await anna.page.locator('#ogrs3').getByText('Older version', { exact: false }).first().isVisible(), 'the older version is not there')
    assert.equal(await anna.overhang(), 0)
  })
}
