// axe finds no barrier for those who work on cases.
// One persona for each role; the other practitioner and the other person see the same pages.
import { withoutBarriers } from '../axe.mjs'

withoutBarriers({ practitioner: 'practitioner', manager: 'manager' }, ['practitioner'])
