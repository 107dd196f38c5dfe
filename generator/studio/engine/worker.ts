/** The worker of the page: Helm's engine, which renders while the page goes on. */
import { KubernetesSchemas } from '../kubernetes/schemas.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { ChartRenderer } from './render-chart.ts'

const say = (message: FromWorker): void => postMessage(message)

let renderer: Promise<ChartRenderer> | undefined

const load = async (url: string, isPacked: boolean): Promise<WebAssembly.Module> => {
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error(`${url} can't be loaded: ${response.status}`)
  if (!isPacked) return WebAssembly.compileStreaming(response)
  const bytes = response.body.pipeThrough(new DecompressionStream('gzip'))
  return WebAssembly.compileStreaming(new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } }))
}

/** Only once the page rests: nothing is rendered later for them. */
const loadSchemas = async (): Promise<KubernetesSchemas> => {
  const response = await fetch('kubernetes.json')
  if (!response.ok) throw new Error(`kubernetes.json can't be loaded: ${response.status}`)
  return new KubernetesSchemas(await response.json())
}

const start = async (module: WebAssembly.Module | Promise<WebAssembly.Module>): Promise<ChartRenderer> => {
  const compiled = await module
  const started = new ChartRenderer(compiled, loadSchemas)
  say({ kind: 'ready', module: compiled })
  return started
}

const handle = async (message: ToWorker): Promise<void> => {
  if (message.kind === 'load') renderer = start(load(message.url, message.isPacked))
  if (message.kind === 'start') renderer = start(message.module)
  const ready = await renderer
  if (message.kind === 'chart') ready?.setChart(message.files, message.other)
  if (message.kind !== 'ask' || !ready) return
  const begun = performance.now()
  const answer = await ready.answer(message.question)
  say({ kind: 'answered', id: message.id, milliseconds: performance.now() - begun, answer })
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  handle(data).catch((error: Error) => say({ kind: 'broken', message: error.message }))
})
