import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/voting-app.ts'

/** What an installation without any values gives. */
export default {} satisfies Overlay<Values>
