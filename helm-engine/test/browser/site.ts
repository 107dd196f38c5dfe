import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { constants, zstdCompressSync } from 'node:zlib'
import { findWasm } from '../../src/node/index.ts'

const PACKAGE = resolve(import.meta.dirname, '../..')

/** The examples of the README that are JavaScript: the worker, and how a page uses it. */
export const examples = (): readonly string[] =>
  [...readFileSync(join(PACKAGE, 'README.md'), 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(([, text]) => text ?? '')

/** A web server with the built package, the engine as it is published, and the README's worker. */
export interface Site {
  readonly url: string
  /** The paths that were asked for. */
  readonly asked: readonly string[]
  readonly close: () => void
}

/** Starts a {@link Site} on a free port. */
export const startSite = async (): Promise<Site> => {
  const asked: string[] = []
  const wasm = compressedWasm()
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response, wasm)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, asked, close: () => void server.close() }
}

/** A page that asks the README's worker, which it starts once. */
const PAGE = `<!doctype html>
<link rel="icon" href="data:,">
<title>Helm</title>
<script>
  let worker
  const ask = (chart, options) => {
    worker ??= new Worker('/helm-worker.js', { type: 'module' })
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage({ chart, options })
    })
  }
</script>`

const answer = ({ url = '' }: IncomingMessage, response: ServerResponse, wasm: Uint8Array): void => {
  const send = (type: string, content: string | Uint8Array) => response.setHeader('content-type', type).end(content)
  if (url === '/') send('text/html', PAGE)
  else if (url === '/helm-worker.js') send('text/javascript', resolved(examples()[0] ?? ''))
  else if (/^\/dist\/[\w/-]+\.js$/.test(url)) send('text/javascript', readFileSync(join(PACKAGE, url)))
  else if (url === '/helm.wasm.zst') {
    response.setHeader('content-encoding', 'zstd')
    send('application/wasm', wasm)
  } else response.writeHead(404).end()
}

/** What a bundler does with the package's name. */
const resolved = (worker: string): string => worker.replace("'chartwright-helm'", "'/dist/index.js'")

/** As published, but for the effort. */
const compressedWasm = (): Uint8Array => {
  const path = findWasm() ?? ''
  const content = readFileSync(path)
  if (path.endsWith('.zst')) return content
  return zstdCompressSync(content, { params: { [constants.ZSTD_c_compressionLevel]: 1 } })
}
