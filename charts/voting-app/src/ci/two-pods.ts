import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/voting-app.ts'

/** Two pods that store all they know in themselves, with options of their own. */
export default {
  layout: 'two-pods',
  poll: { optionA: 'Tea & cake', optionB: 'The "black" coffee' },
  networkPolicy: { enabled: true },
} satisfies Overlay<Values>
