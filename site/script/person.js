// What the person's own site loads. Every page works without it.
import { Button, CharacterCount, ErrorSummary, ExitThisPage, NotificationBanner, SkipLink } from 'govuk-frontend'
import { start } from '../../govuk/assets/start.js'
import { keepDrafts } from './autosave.js'
import { sendForms } from './sending.js'

start([Button, CharacterCount, ErrorSummary, ExitThisPage, NotificationBanner, SkipLink])
sendForms()
keepDrafts('/me/draft')
