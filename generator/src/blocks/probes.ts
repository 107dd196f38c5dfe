import type { Probe } from '../author/manifests.ts'

/** What a probe does; the user sets how often. */
export type ProbeAction = Pick<Probe, 'httpGet' | 'exec' | 'tcpSocket' | 'grpc'>

/**
 * A probe that requests a path of the container's port `http`.
 *
 * @example
 * livenessProbe: { ...httpProbe('/healthz'), ...context.values.web.livenessProbe }
 */
export const httpProbe = (path: string, port = 'http'): ProbeAction => ({ httpGet: { path, port } })

/**
 * A probe that runs a command in the container, and fails if the command fails.
 *
 * @example
 * livenessProbe: { ...execProbe('redis-cli', 'ping'), ...context.values.redis.livenessProbe }
 */
export const execProbe = (...command: string[]): ProbeAction => ({ exec: { command } })
