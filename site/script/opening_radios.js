// Radios whose choice opens a further question.
import { Radios } from 'govuk-frontend'

/** The design system's radios without aria-expanded, which ARIA does not give to radios. */
export class OpeningRadios extends Radios {
  syncConditionalRevealWithInputState (input) {
    super.syncConditionalRevealWithInputState(input)
    input.removeAttribute('aria-expanded')
  }
}
