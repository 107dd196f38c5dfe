import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/storage-api.ts'

/** What an installation without any values gives. */
export default {} satisfies Overlay<Values>
