import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-counter.ts'

/** A greeting without a counter: nothing but the web servers. */
export default {
  redis: { enabled: false },
} satisfies Overlay<Values>
