import { isIPv6 } from 'node:net'
import { runService } from '@chartwright/kit/service'
import { flag, host, listenPort, port, withDefault } from '@chartwright/kit/setting-kinds'
import { Upstream } from '@chartwright/kit/upstream'
import manifest from '../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { createGuestBook } from './guest-book.ts'

void runService({
  name: 'hello-k8s-frontend',
  port: 8080,
  settings: {
    HKF_HOST: withDefault(host(), '0.0.0.0'),
    HKF_PORT: withDefault(listenPort(), 8080),
    HKF_DEBUG: withDefault(flag(), false),
    API_HOST: host(),
    API_PORT: withDefault(port(), 5000),
  },
  decide: ({ HKF_HOST, HKF_PORT, HKF_DEBUG }) => ({
    hostname: HKF_HOST,
    port: HKF_PORT,
    ...(HKF_DEBUG && { logLevel: 'debug' }),
  }),
  build: ({ API_HOST, API_PORT }, log, metrics) => {
    const base = new URL(`http://${isIPv6(API_HOST) ? `[${API_HOST}]` : API_HOST}:${API_PORT}`)
    const api = new Upstream({ base, name: 'api', metrics, connections: 100, patience: 3_000 })
    const app = createApp({ version: manifest.version, guestBook: createGuestBook(api), log, metrics })
    return { app, close: () => api.close() }
  },
})
