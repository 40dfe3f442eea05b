import assert from 'node:assert/strict'
import { test } from 'node:test'

import { target } from './keys.js'

// A page with three rows, each with a link, and a search.
function page (focused) {
  const links = ['a', 'b', 'c'].map((name) => {
    const link = { name }
    const row = { querySelector: () => link, contains: (other) => other === link }
    link.closest = () => row
    link.row = row
    return link
  })
  const search = { name: 'search' }
  return {
    querySelector: () => search,
    querySelectorAll: () => links.map((link) => link.row),
    activeElement: focused === undefined ? null : links[focused]
  }
}

test('j and k go down and up the rows, and stop at the ends', () => {
  assert.equal(target('j', page()).name, 'a')
  assert.equal(target('k', page()).name, 'c')
  assert.equal(target('j', page(0)).name, 'b')
  assert.equal(target('k', page(2)).name, 'b')
  assert.equal(target('j', page(2)), undefined)
  assert.equal(target('k', page(0)), undefined)
})

test('the slash goes to the search, and other keys nowhere', () => {
  assert.equal(target('/', page()).name, 'search')
  assert.equal(target('x', page()), null)
})
