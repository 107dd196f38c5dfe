import type { Probe } from '../author/manifests.ts'

/** What a probe does; how often is the user's to say. */
export type ProbeAction = Pick<Probe, 'httpGet' | 'exec' | 'tcpSocket' | 'grpc'>

/**
 * A probe that asks for a path of the container's port called `http`.
 *
 * @example
 * livenessProbe: { ...httpProbe('/healthz'), ...context.values.web.livenessProbe }
 */
export const httpProbe = (path: string, port = 'http'): ProbeAction => ({ httpGet: { path, port } })

/**
 * A probe that runs a command in the container; it fails when the command does.
 *
 * @example
 * livenessProbe: { ...execProbe('redis-cli', 'ping'), ...context.values.redis.livenessProbe }
 */
export const execProbe = (...command: string[]): ProbeAction => ({ exec: { command } })
