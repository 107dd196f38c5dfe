import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-k8s.ts'

/** The API is asked for a page that it doesn't have: its containers are started anew after three checks, again and again. */
export default {
  api: { livenessPath: '/nowhere' },
} satisfies Overlay<Values>
