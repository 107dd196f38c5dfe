import type { ConfigMap } from 'chartwright'
import type { Context } from '../helpers.ts'
import { redisName } from './helpers.ts'

const settings = `maxmemory 64mb
maxmemory-policy allkeys-lru
save ""
appendonly no
`

export default (context: Context): ConfigMap | undefined =>
  context.values.redis.enabled
    ? {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: redisName(context) },
        data: { 'redis.conf': settings },
      }
    : undefined
