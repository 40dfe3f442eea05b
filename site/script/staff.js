// What the staff site's pages load. Every page works without it.
import {
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink
} from 'govuk-frontend'
import { start } from '../../govuk/assets/start.js'
import { keepDrafts } from './autosave.js'
import { followKeys } from './keys.js'
import { findWhileTyping } from './live_search.js'
import { OpeningRadios } from './opening_radios.js'
import { sendForms } from './sending.js'

start([Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, OpeningRadios, ServiceNavigation, SkipLink])
sendForms()
keepDrafts('/draft')
findWhileTyping()
followKeys()
