import { ClientError } from '@chartwright/kit/http-errors'
import type { Metrics } from '@chartwright/kit/metrics'
import type { KitEnv } from '@chartwright/kit/request-observer'
import { Hono, type MiddlewareHandler } from 'hono'
import { nameIn } from './item-name.ts'
import { inClientsWords } from './storage-errors.ts'
import type { Store } from './store.ts'

const inWords = <T>(promise: Promise<T>): Promise<T> =>
  promise.catch((error) => {
    throw inClientsWords(error)
  })

/** A way out of `/items/` is refused before the address is tidied up and would mean something else. */
export const refuseWaysOut: MiddlewareHandler<KitEnv> = async (c, next) => {
  const env = c.env as { incoming?: { url?: string } } | undefined
  const [path = ''] = env?.incoming?.url?.split('?') ?? []
  if (/^\/items\/(.*\/)?(\.|%2e){1,2}(\/|$)/i.test(path))
    throw new ClientError(400, "An item's name can't be . or .., nor lead anywhere else.")
  await next()
}

/** Whatever follows `/items/`: `/items/*` would be `/items` as well. */
const anItem = '/items/:name{[^]*}'

/** The routes of items. */
export function itemRoutes(store: Store, metrics: Metrics): Hono<KitEnv> {
  const created = metrics.counter('storage_items_created_total', 'Items made.')
  const deleted = metrics.counter('storage_items_deleted_total', 'Items deleted.')
  const app = new Hono<KitEnv>()

  app.on(['GET', 'PUT'], '/items', async (c) => c.json({ items: await inWords(store.list()) }))

  app.put(anItem, async (c) => {
    const name = nameIn(c.req.url)
    const made = await inWords(store.create(name))
    if (made) created.add()
    return c.json({ created: { [name]: made } })
  })

  app.delete(anItem, async (c) => {
    const name = nameIn(c.req.url)
    if (!(await inWords(store.remove(name)))) throw new ClientError(404, 'There is no item of this name.')
    deleted.add()
    return c.json({ deleted: { [name]: true } })
  })
  return app
}
