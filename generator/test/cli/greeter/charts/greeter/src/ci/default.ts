import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/greeter.ts'

/** As it is without any values. */
export default {} satisfies Overlay<Values>
