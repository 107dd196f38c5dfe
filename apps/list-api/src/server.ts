import { runService } from '@chartwright/kit/service'
import { url } from '@chartwright/kit/setting-kinds'
import { Upstream } from '@chartwright/kit/upstream'
import manifest from '../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { createStorageApi } from './storage-api.ts'

void runService({
  name: 'list-api',
  port: 5001,
  settings: { STO_API: url('http', 'https') },
  build: ({ STO_API }, log, metrics) => {
    const upstream = new Upstream({ base: STO_API, name: 'storage-api', metrics, answerBytes: 64_000_000 })
    const app = createApp({ version: manifest.version, storage: createStorageApi(upstream), log, metrics })
    return { app, close: () => upstream.close() }
  },
})
