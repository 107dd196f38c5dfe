import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An object that the server has. */
export interface ServedObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string }
  readonly [field: string]: unknown
}

const RESOURCES = [
  { name: 'secrets', kind: 'Secret', namespaced: true },
  { name: 'configmaps', kind: 'ConfigMap', namespaced: true },
  { name: 'namespaces', kind: 'Namespace', namespaced: false },
].map((each) => ({ ...each, singularName: '', verbs: ['get', 'list'] }))

const FIXED: Readonly<Record<string, object>> = {
  '/version': { major: '1', minor: '34', gitVersion: 'v1.34.0' },
  '/api': { kind: 'APIVersions', versions: ['v1'] },
  '/apis': { kind: 'APIGroupList', apiVersion: 'v1', groups: [] },
  '/api/v1': { kind: 'APIResourceList', groupVersion: 'v1', resources: RESOURCES },
}

const NOT_FOUND = { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'NotFound', code: 404 }

/** As much of Kubernetes' API as Helm needs to look up objects of the core group: what it answers comes from `objects`. */
export const startApiServer = async (
  objects: readonly ServedObject[],
): Promise<{ readonly url: string; readonly server: Server }> => {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const answer = FIXED[pathname] ?? found(pathname, objects)
    response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(answer ?? NOT_FOUND))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

const PATH =
  /^\/api\/v1(?:\/namespaces\/(?<namespace>[^/]+))?\/(?<plural>secrets|configmaps|namespaces)(?:\/(?<name>[^/]+))?$/

const found = (path: string, objects: readonly ServedObject[]): object | undefined => {
  const { namespace, plural, name } = PATH.exec(path)?.groups ?? {}
  const resource = RESOURCES.find((each) => each.name === plural)
  if (!resource || (name !== undefined && resource.namespaced && namespace === undefined)) return undefined
  const items = objects.filter(
    ({ kind, metadata }) => kind === resource.kind && (namespace === undefined || metadata.namespace === namespace),
  )
  if (name !== undefined) return items.find(({ metadata }) => metadata.name === name)
  return { kind: `${resource.kind}List`, apiVersion: 'v1', metadata: {}, items: items.map(withoutKind) }
}

/** The items of a list don't say what they are. */
const withoutKind = ({ apiVersion: _, kind: __, ...rest }: ServedObject): object => rest
