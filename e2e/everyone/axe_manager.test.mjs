// axe finds no barrier for a manager.
import { withoutBarriers } from '../axe.mjs'

withoutBarriers({ manager: 'manager' }, [])
