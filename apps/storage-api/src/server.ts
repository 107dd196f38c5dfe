import { runService } from '@chartwright/kit/service'
import { folder } from '@chartwright/kit/setting-kinds'
import manifest from '../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { createFileStore } from './store.ts'

void runService({
  name: 'storage-api',
  port: 5000,
  settings: { STO_STORAGE: folder() },
  build: ({ STO_STORAGE }, log, metrics) => ({
    app: createApp({ version: manifest.version, store: createFileStore(STO_STORAGE), log, metrics }),
  }),
})
