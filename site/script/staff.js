// What the staff site's pages load. Every page works without it.
import {
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink
} from 'govuk-frontend'
import { start } from '../../govuk/assets/start.js'
import { keepDrafts } from './autosave.js'

start([Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink])
keepDrafts('/draft')
