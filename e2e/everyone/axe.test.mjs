// axe finds no barrier for everybody who works on no case.
// One persona for each role; the other practitioner and the other person see the same pages.
import { withoutBarriers } from '../axe.mjs'

withoutBarriers({
  anyone: undefined, partner: 'partner', person: 'person', supporter: 'supporter',
  reviewer: 'reviewer', council: 'council', evaluator: 'evaluator', administrator: 'administrator'
}, ['person', 'reviewer', 'evaluator', 'council', 'administrator', 'partner', 'supporter'])
