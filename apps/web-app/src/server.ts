import { runService } from '@chartwright/kit/service'
import { oneOf, withDefault } from '@chartwright/kit/setting-kinds'
import { createApp } from './app.ts'

void runService({
  name: 'web-app',
  port: 5000,
  settings: { APP_VERSION: withDefault(oneOf('1.0.0', '1.1.0'), '1.1.0') },
  build: ({ APP_VERSION: version }, log, metrics) => ({ app: createApp({ version, log, metrics }) }),
})
