// Starts the design system's components on a page. The page works without them.
import { createAll } from 'govuk-frontend'

/** @param {Array<Function>} components the component classes the site uses */
export function start(components) {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  components.forEach((component) => createAll(component))
}
