// The way in without a persona: a link made by the command sets a password, works once,
// and the password opens the door from then on.
import assert from 'node:assert/strict'
import { phone, place } from '../harness.mjs'

const here = place({ people: 4 })
const password = 'kettle harbour violet eleven'

here.journey('somebody new follows their link, chooses a password and signs in with it', async () => {
  const { town } = here
  const printed = await town.command('enrol', '--email', 'nia.rees@probation.example', '--name', 'Nia Rees', '--role', 'practitioner',
    '--team', 'Riverside', '--public-url', town.address)
  const [link] = printed.match(/http:\S+/)

  const nia = await here.arrive(undefined, { viewport: phone })
  nia.expects(401, 404, 422)
  assert.equal(await nia.goto(link), 200)
  assert.deepEqual(await nia.barriers(), [])
  assert.ok(await nia.overhang() <= 0)
  await nia.fill({ password: 'short', 'password-again': 'other' })
  assert.equal((await nia.press('Save and sign in')).status(), 422)
  assert.equal(await nia.page.inputValue('[name=password]'), '', 'a password came back in the page')
  await nia.fill({ password, 'password-again': password })
  await nia.press('Save and sign in')
  assert.match(await nia.page.locator('body').innerText(), /Nia Rees/)
  assert.equal(await nia.goto(link), 404, 'the link works twice')

  const again = await here.arrive(undefined)
  again.expects(401, 422)
  await again.goto('/sign-in?next=%2Fcases%3Fwhose%3Dteam')
  await again.fill({ email: 'nia.rees@probation.example', password: 'kettle harbour violet twelve' })
  const refused = await again.press(again.page.locator('main form button[type=submit], main form button').first())
  assert.ok([401, 422].includes(refused.status()), 'a wrong password: ' + refused.status())
  assert.deepEqual(await again.barriers(), [])
  await again.fill({ email: 'nia.rees@probation.example', password })
  await again.press(again.page.locator('main form button').first())
  assert.equal(new URL(again.page.url()).pathname, '/cases')
})
