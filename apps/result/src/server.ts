import { Postgres } from '@chartwright/kit/postgres'
import { checkPostgresSettings, postgresAddress, postgresSettings } from '@chartwright/kit/postgres-settings'
import { runService } from '@chartwright/kit/service'
import { label, withDefault } from '@chartwright/kit/setting-kinds'
import manifest from '../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { eventOf } from './events.ts'
import { LiveTally } from './live-tally.ts'
import { Viewers } from './viewers.ts'

const longestOption = 100
const heartbeatEvery = 15_000

void runService({
  name: 'result',
  port: 8080,
  settings: {
    ...postgresSettings,
    OPTION_A: withDefault(label(longestOption), 'Cats'),
    OPTION_B: withDefault(label(longestOption), 'Dogs'),
  },
  check: checkPostgresSettings,
  build: (values, log, metrics) => {
    const postgres = new Postgres({ address: postgresAddress(values), app: 'result', log, metrics })
    const viewers = new Viewers()
    const tally = new LiveTally({ postgres, log, changed: (known) => viewers.tell(eventOf(known)) })
    // told again, so that broken connections are noticed
    setInterval(() => viewers.tell(eventOf(tally.known)), heartbeatEvery).unref()
    const options = { a: values.OPTION_A, b: values.OPTION_B }
    const notReady = () => (postgres.up ? undefined : "Postgres, which counts the votes, can't be reached.")
    const app = createApp({ version: manifest.version, options, tally, viewers, notReady, log, metrics })
    return {
      app,
      stop: () => viewers.end(),
      close: async () => {
        await tally.stop()
        await postgres.close()
      },
    }
  },
})
