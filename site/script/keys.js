// Keys for those who live in a list: / goes to the search, j and k to the next and the
// last row, Enter opens it because a link has the focus. Single keys get in the way of
// those who speak to their browser, so a button of the page turns them off for good.

const store = 'keys-off'

/** Starts the keys, where the page has a search or rows and the reader wants them. */
export function followKeys () {
  const button = document.querySelector('[data-keys]')
  if (button) {
    button.hidden = false
    const say = () => {
      button.textContent = off() ? button.dataset.on : button.dataset.off
      button.setAttribute('aria-pressed', String(!off()))
    }
    button.addEventListener('click', () => { off() ? localStorage.removeItem(store) : localStorage.setItem(store, 'yes'); say() })
    say()
  }
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || off()) return
    const to = target(event.key, document)
    if (!to) return
    event.preventDefault()
    to.focus()
    if (to.select) to.select()
  })
}

function off () {
  try { return localStorage.getItem(store) !== null } catch { return false }
}

function writing (element) {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable
}

/** Where a key leads on a page; nothing for a key that means nothing here. */
export function target (key, page) {
  if (key === '/') return page.querySelector('form[data-live] input[type=search]')
  if (key !== 'j' && key !== 'k') return null
  const rows = [...page.querySelectorAll('[data-rows] tbody tr')].map((row) => row.querySelector('a')).filter(Boolean)
  const here = rows.findIndex((link) => link === page.activeElement || link.closest('tr').contains(page.activeElement))
  if (here < 0) return key === 'j' ? rows[0] : rows[rows.length - 1]
  return rows[here + (key === 'j' ? 1 : -1)]
}
