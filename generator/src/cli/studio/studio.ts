import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { findWasm } from 'chartwright-helm/node'
import { type Layout, openProject } from '../../project/index.ts'
import { type ExportedSite, exportSite, hasPage, type SiteContent, StudioServer } from '../../studio/index.ts'
import { FLAGS } from '../command-flags.ts'
import { findCharts, findRendered, type RenderedSource } from '../find-charts.ts'
import { readFlags, wholeNumber } from '../flags.ts'
import { OK, out, say, shortPath } from '../output.ts'
import { ProblemsError, UsageError } from '../problem.ts'
import { loadContent, loadOther } from './load-content.ts'
import { openBrowser } from './open-browser.ts'
import { watchContent } from './watch-content.ts'

const HELP = `Usage: chartwright studio [CHART] [options]

Opens a page in which a chart can be understood and tried, without a cluster: its values as a form and as YAML, the
manifests that Helm 3 or Helm 4 renders from them, what changes against the defaults, and a picture of the parts. Helm's
own engine runs in the page, and nothing leaves this machine. CHART is a folder, a packaged chart (.tgz) or a name below
charts/, typed or not; without it, the chart in this folder, or the only one below charts/.

      --against OLD   mark what another version renders otherwise on the same values: a folder, a packaged chart, or a
                      revision of git (v1.2.0, main:charts/web)
      --watch         show each saved change of the chart in the page
      --port N        listen on this port instead of any that is free
      --no-open       only print the address instead of opening it in the browser
      --export DIR    write the page with the chart as a static site, for any web server
  -h, --help          show this help

Examples:
  chartwright studio charts/web --watch
  chartwright studio charts/web --against v1.2.0
  chartwright studio redis-20.0.0.tgz
  chartwright studio charts/web --export public/playground`

const MOST_PORT = 65_535

/** `chartwright studio`. */
export const studioCommand = async (args: readonly string[]): Promise<number> => {
  const { values: flags, positionals } = readFlags('studio', args, FLAGS.studio)
  if (flags.help) return out(HELP)
  const port = portOf(flags.port)
  if (flags.export !== undefined && flags.watch) {
    throw new UsageError("--export and --watch can't be used together", 'A static site shows the chart as it is now.')
  }
  const chart = findChartToShow(positionals, (await openProject(process.cwd())).layout)
  const wasm = neededWasm()
  const content = await loadContent(chart)
  const against = flags.against === undefined ? undefined : await loadOther(flags.against, chart)
  if (flags.export !== undefined) return writeSite({ chart: content, against }, wasm, resolve(flags.export))
  const server = new StudioServer(content, { wasm, port, isWatched: flags.watch === true, against })
  return serve(server, chart, { isWatched: flags.watch === true, opens: !flags['no-open'], port })
}

const portOf = (text: string | undefined): number => {
  const port = wholeNumber('--port', text, 0) ?? 0
  if (port <= MOST_PORT) return port
  throw new UsageError(`--port can't be "${text}"`, `Give a number up to ${MOST_PORT}; 0 takes any that is free.`)
}

const findChartToShow = ([name, ...others]: readonly string[], layout: Layout): RenderedSource => {
  if (others.length > 0) {
    const given = [name, ...others].join(' ')
    throw new UsageError(`Only one chart can be given, but "${given}" was`, 'Show one chart at a time.')
  }
  if (name !== undefined) return findRendered(name, layout)
  if (existsSync('Chart.yaml') || existsSync('src/chart.ts')) return findRendered('.', layout)
  const [path, ...more] = findCharts([], layout)
  if (path !== undefined && more.length === 0) return { path, isTyped: true }
  const names = [path, ...more].map((each) => shortPath(each ?? ''))
  throw new UsageError('No chart was given', `Run: chartwright studio CHART. There are: ${names.join(', ')}.`)
}

const neededWasm = (): string => {
  if (!hasPage()) {
    throw new ProblemsError([{ code: 'no-page', message: "The page isn't built", hint: 'Run: npm run build' }])
  }
  const wasm = findWasm()
  if (wasm !== undefined) return wasm
  const message = "Helm's engine is missing, which renders the chart in the page"
  throw new ProblemsError([{ code: 'no-engine', message, hint: 'Install chartwright-helm, or run: npm run helm-wasm' }])
}

interface Serving {
  readonly isWatched: boolean
  readonly opens: boolean
  readonly port: number
}

/** Serves the page until Ctrl-C. */
const serve = async (server: StudioServer, chart: RenderedSource, serving: Serving): Promise<number> => {
  const stop = new AbortController()
  const stopped = new Promise<void>((done) => stop.signal.addEventListener('abort', () => done()))
  process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort())
  const url = await server.listen().catch((error: NodeJS.ErrnoException) => {
    throw busyPort(error, serving.port)
  })
  out(`${shortPath(chart.path)} is shown at ${url}`)
  say('Press Ctrl-C to stop.')
  if (serving.opens) openBrowser(url)
  await (serving.isWatched ? watchContent(chart, server, stop.signal) : stopped)
  await server.close()
  return OK
}

const busyPort = ({ code, message }: NodeJS.ErrnoException, port: number): UsageError => {
  const why = code === 'EADDRINUSE' ? 'another program uses it' : message
  return new UsageError(`Port ${port} can't be used: ${why}`, 'Give --port another number, or leave it out.')
}

const writeSite = async (content: SiteContent, wasm: string, folder: string): Promise<number> => {
  const { files, ...sizes } = await exportSite(content, wasm, folder).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall === undefined) throw error
    const message = `${shortPath(folder)} can't be written: ${error.message}`
    throw new ProblemsError([{ code: 'no-file', message, hint: 'Give --export another folder.' }])
  })
  return out(describeSite(folder, files.length, sizes))
}

const describeSite = (
  folder: string,
  count: number,
  { engineSize, schemasSize, otherSize }: Omit<ExportedSite, 'files'>,
): string => {
  const megabytes = (engineSize / 1e6).toFixed(1)
  const [schemas, others] = [schemasSize, otherSize].map((size) => Math.round(size / 1000))
  return `${shortPath(folder)}: ${count} files are written; compressed, Helm's engine has ${megabytes} MB, Kubernetes' schemas ${schemas} kB and the rest ${others} kB.`
}
