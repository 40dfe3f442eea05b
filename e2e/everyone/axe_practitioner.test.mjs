// axe finds no barrier for a practitioner, in both languages.
import { withoutBarriers } from '../axe.mjs'

withoutBarriers({ practitioner: 'practitioner' }, ['practitioner'])
