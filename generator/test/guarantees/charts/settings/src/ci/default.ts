import type { Overlay } from 'chartwright'
import type { Values } from '../../schema.ts'

/** What an installation without any values gives. */
export default {} satisfies Overlay<Values>
