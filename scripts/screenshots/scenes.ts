/** What stands on the pages that are shown: the real apps on real servers, with what would differ each time held fixed. */
import { createApp as createGreeting } from '../../apps/hello-counter/src/app.ts'
import { createCounter } from '../../apps/hello-counter/src/counter.ts'
import { createApp as createMessagesApi } from '../../apps/hello-k8s-api/src/app.ts'
import { createMessages } from '../../apps/hello-k8s-api/src/messages.ts'
import { createApp as createFrontend } from '../../apps/hello-k8s-frontend/src/app.ts'
import { createGuestBook } from '../../apps/hello-k8s-frontend/src/guest-book.ts'
import { RedisConnection } from '../../apps/kit/src/redis.ts'
import { Upstream } from '../../apps/kit/src/upstream.ts'
import { RedisServer } from '../../apps/kit/test/redis-server.ts'
import { createApp as createResult } from '../../apps/result/src/app.ts'
import { eventOf } from '../../apps/result/src/events.ts'
import { Viewers } from '../../apps/result/src/viewers.ts'
import { createApp as createVote } from '../../apps/vote/src/app.ts'
import { createBallotBox } from '../../apps/vote/src/ballot-box.ts'
import { durabilityOf } from '../../apps/vote/src/durability.ts'
import type { Scene } from './picture.ts'
import { log, own, type Serving } from './serving.ts'
import { studio } from './studio.ts'

const options = { a: 'Cats', b: 'Dogs' }
const notReady = () => undefined

const messages = [
  'Thank you for the kind welcome, see you again next year.',
  'Greetings from Lisbon!\nThe charts installed in one go.',
  'The coffee on the third floor is excellent.',
]

async function greeting({ serve }: Serving, redis: RedisConnection): Promise<string> {
  await redis.run((client) => client.set('counter', 1_283))
  // a picture is taken several times, and shows the same each time
  const { look } = createCounter({ primary: redis, log })
  const hostname = 'hello-counter-webserver-6f9c7d'
  return serve(createGreeting({ name: 'World', version: '1', hostname, counter: { look, visit: look }, ...own() }))
}

async function guestBook({ serve, closing }: Serving, redis: RedisConnection): Promise<string> {
  const kept = createMessages(redis)
  for (const [index, text] of [...messages].reverse().entries())
    await kept.add({ text, time: new Date(Date.UTC(2026, 4, 4, 9, 12 + 17 * index)).toISOString() })
  const base = await serve(createMessagesApi({ version: '1.0.0', messages: kept, notReady, ...own() }))
  const api = new Upstream({ base: new URL(base), name: 'api' })
  closing.unshift(() => api.close())
  return serve(createFrontend({ version: '1.0.0', guestBook: createGuestBook(api), ...own() }))
}

const poll = ({ serve }: Serving, redis: RedisConnection): Promise<string> => {
  const box = createBallotBox({ redis, durability: durabilityOf('trusted'), backlog: 1_000 })
  return serve(createVote({ version: '1.0.0', options, hostname: 'voting-vote-7d4b9c', box, notReady, ...own() }))
}

const result = ({ serve, closing }: Serving): Promise<string> => {
  const known = { a: 1_284, b: 967, stale: false }
  const viewers = new Viewers()
  closing.unshift(() => viewers.end())
  viewers.tell(eventOf(known))
  const tally = { known, settled: () => Promise.resolve() }
  return serve(createResult({ version: '1.0.0', options, tally: tally as never, viewers, notReady, ...own() }))
}

/** Starts everything that is shown, by the names of the pictures. */
export async function startScenes(serving: Serving): Promise<Record<string, Scene>> {
  const server = await RedisServer.start()
  const redis = new RedisConnection({ name: 'redis', host: server.host, port: server.port, log })
  serving.closing.push(
    () => redis.close(),
    () => server.remove(),
  )
  return {
    'hello-counter': { url: await greeting(serving, redis) },
    'hello-k8s': { url: await guestBook(serving, redis) },
    vote: { url: await poll(serving, redis) },
    result: { url: await result(serving) },
    studio: await studio(serving),
  }
}
