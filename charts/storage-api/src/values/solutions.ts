import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/storage-api.ts'

/** The tutorial solved: both APIs at their ports of the nodes, and the web application, whose new versions take over without a gap. */
export default {
  storage: { service: { type: 'NodePort', nodePort: 31000 } },
  api: { service: { type: 'NodePort', nodePort: 31001 } },
  webApp: { enabled: true },
} satisfies Overlay<Values>
