// Sends forms so that a dead network costs no word: the page stays until the server has
// answered. A form that is an act (it carries its id) is sent from here, and the page goes
// on once the act is done; any other answer than "go on" is fetched by sending the form
// as browsers do, which is the same act. A form that is no act (a language, signing out)
// only asks first whether the server is there.

const patience = 30000 // ms until a silent network counts as dead

const gateways = [502, 503, 504] // what stands before a server that is not there answers so

const words = {
  en: 'This is not saved yet: we cannot reach the server. Everything you wrote is still on this page. Stay on it, and press the button again when you are connected.',
  cy: 'Nid yw hwn wedi\'i gadw eto: ni allwn gyrraedd y gweinydd. Mae popeth a ysgrifennoch yn dal ar y dudalen hon. Arhoswch arni, a phwyswch y botwm eto pan fydd gennych gysylltiad.'
}

/** Takes over the sending of every form of the page that is posted. */
export function sendForms () {
  const passing = new WeakSet() // forms on their way as browsers send them
  const underWay = new WeakSet()
  document.addEventListener('submit', async (event) => {
    const form = event.target
    const button = event.submitter
    if (event.defaultPrevented || form.method !== 'post' || passing.delete(form)) return
    event.preventDefault()
    if (underWay.has(form)) return
    underWay.add(form)
    say(form, button, '')
    const fate = await send(form, button)
    underWay.delete(form)
    if (fate.dead) say(form, button, words[document.documentElement.lang] ?? words.en)
    else if (fate.next) goOn(form, fate.next)
    else {
      passing.add(form)
      form.requestSubmit(button)
    }
  })
}

/** What a form sends when a button is pressed, with line ends as browsers send them. */
export function sentBy (form, button) {
  const boxes = new URLSearchParams()
  for (const [name, value] of new FormData(form)) boxes.append(name, value.replace(/\r\n?|\n/g, '\r\n'))
  if (button?.name) boxes.append(button.name, button.value)
  return boxes
}

/** Sends an act, or asks whether the server is there; tells where to go on, or that nobody answered. */
export async function send (form, button, fetch = window.fetch.bind(window)) {
  const dead = new AbortController()
  const late = setTimeout(() => dead.abort(), patience)
  try {
    const answer = await (form.elements.act
      ? fetch(button?.hasAttribute('formaction') ? button.formAction : form.action, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html', 'X-Staying': 'yes' },
        body: sentBy(form, button).toString(),
        signal: dead.signal
      })
      : fetch('/health', { method: 'HEAD', signal: dead.signal }))
    return { next: answer.headers.get('X-Next'), dead: gateways.includes(answer.status) }
  } catch {
    return { dead: true }
  } finally {
    clearTimeout(late)
  }
}

function goOn (form, next) {
  form.dispatchEvent(new Event('sent'))
  const to = new URL(next, location.href)
  if (to.hash && to.href.split('#')[0] === location.href.split('#')[0]) {
    history.replaceState(history.state, '', to) // going to a place on this very page would fetch nothing
    location.reload()
  } else location.assign(to)
}

/** Says above the button how it stands; nothing takes away what was said. */
function say (form, button, text) {
  form.querySelector('[data-not-sent]')?.remove()
  if (!text) return
  const told = document.createElement('p')
  told.className = 'govuk-error-message'
  told.dataset.notSent = ''
  told.setAttribute('role', 'alert')
  told.textContent = text
  const place = button?.closest('.govuk-button-group') ?? button
  if (place && form.contains(place)) place.before(told)
  else form.append(told)
}
