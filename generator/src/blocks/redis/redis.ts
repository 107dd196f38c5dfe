import type { Container } from '../../author/manifests.ts'
import { container } from '../container.ts'
import type { ReleaseContext } from '../part.ts'
import { execProbe } from '../probes.ts'
import type { EnvVarSource } from '../values/kubernetes.ts'
import type { Server } from '../values/server.ts'

/** A Redis: its values, and further arguments of `redis-server`. */
export interface RedisOptions {
  readonly values: Server
  readonly args?: string[]
  /** The source of its password; without it, Redis needs none. */
  readonly password?: EnvVarSource
}

/** The port that Redis listens on. */
export const redisPort = 6379

/**
 * A container with a Redis that writes every change to its volume `data`, at `/data`. It is ready when it has loaded its
 * data.
 *
 * @example
 * containers: [redisContainer(context, { values: values.redis, args: ['--appendfsync', 'always'] })]
 */
export const redisContainer = (context: ReleaseContext, { values, args = [], password }: RedisOptions): Container =>
  container(context, {
    name: 'redis',
    image: values.image,
    pullPolicy: values.image.pullPolicy,
    values,
    args: [
      '--save',
      '',
      '--appendonly',
      'yes',
      ...args,
      ...(password !== undefined ? ['--requirepass', '$(REDISCLI_AUTH)'] : []),
    ],
    ports: { redis: redisPort },
    // redis-cli knows the password by this name, and so do the probes
    env: { ...(password !== undefined && { REDISCLI_AUTH: password }) },
    liveness: execProbe('redis-cli', 'ping'),
    readiness: execProbe('redis-cli', '-e', 'ping'),
    volumeMounts: { data: { mountPath: '/data' } },
  })
