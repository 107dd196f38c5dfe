import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/greeter.ts'

/** The page under https. */
export default { port: 443, tls: { host: 'greeter.example.com' } } satisfies Overlay<Values>
