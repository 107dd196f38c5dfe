import { type FileSystem, memoryFiles, mount } from './file-system.ts'
import { HelmError } from './helm-error.ts'
import { type Answer, type EngineInstance, type EngineRequest, startInstance } from './instance.ts'
import {
  type ChartSource,
  type HelmVersion,
  type LintOptions,
  lintRequest,
  type TemplateOptions,
  templateRequest,
} from './options.ts'
import type { WasmModule } from './web-assembly.ts'

/** How {@link createHelm} starts the engine. */
export interface HelmOptions {
  /** Where paths lead: charts, `-f` and `--set-file`. Without it there are no files but those of charts in memory. */
  readonly files?: FileSystem
  /** The environment: `PWD` is the folder of relative paths, `HELM_NAMESPACE` the namespace without `--namespace`. */
  readonly environment?: Readonly<Record<string, string>>
  /** Fills bytes with randomness, for `randAlphaNum`, `genCA` and the like; by default that of the system. */
  readonly random?: (bytes: Uint8Array) => void
  /** Milliseconds since 1970, for `now`; by default the system's. */
  readonly now?: () => number
  /** What `-f -` reads. */
  readonly input?: () => Uint8Array
}

/** Options of {@link Helm.run}. */
export type RunOptions = Pick<TemplateOptions, 'helm' | 'documents' | 'lookup'>

/** What `helm template` gives. */
export interface Rendering {
  /** What it prints, to the byte. */
  readonly text: string
  /** The text of NOTES.txt, which it doesn't print. */
  readonly notes: string
  /** What it writes to standard error. */
  readonly warnings: string
  /** The files that `--output-dir` asks for, in their order; nothing is written here. */
  readonly writes: readonly OutputFile[]
  /** Manifests and hooks in the order of the text, where {@link TemplateOptions.documents} asks for them. */
  readonly documents: readonly RenderedDocument[]
}

/** A document of a rendering. */
export interface RenderedDocument {
  /** As after `# Source: `: `web/templates/service.yaml`. */
  readonly path: string
  /** The document as Kubernetes reads it. */
  readonly value: unknown
}

/** A file that `--output-dir` asks for. */
export interface OutputFile {
  readonly path: string
  readonly text: string
  /** Whether the text goes to the end of a file that is there already. */
  readonly append: boolean
}

/** A finding of `helm lint`. */
export interface LintMessage {
  readonly severity: 'info' | 'warning' | 'error'
  /** The file in the chart. */
  readonly path: string
  readonly text: string
}

/** Helm's engine, which renders one chart after the other. */
export interface Helm {
  /**
   * Renders a chart as `helm template` does.
   *
   * @example
   * helm.template(chart, { release: 'web', values: { replicas: 2 } }).text
   * @throws HelmError with Helm's words where Helm fails.
   */
  readonly template: (chart: ChartSource, options?: TemplateOptions) => Rendering
  /**
   * Examines a chart as `helm lint` does.
   *
   * @throws HelmError where the values can't be read, or the source is no chart.
   */
  readonly lint: (chart: ChartSource, options?: LintOptions) => readonly LintMessage[]
  /** Runs `helm template` with the arguments of its command line; those that name files mean the file system's. */
  readonly run: (args: readonly string[], options?: RunOptions) => Rendering
  /** What a command line's `-f`, `--set` and the like give together: a user's values, without the chart's. */
  readonly values: (args: readonly string[], helm?: HelmVersion) => Record<string, unknown>
}

/** Where charts in memory stand while they are rendered. */
const IN_MEMORY = '/.chart'

/**
 * Starts Helm's engine from its compiled module: in Node, a browser or a worker. Rendering is synchronous, so a page does
 * it in a worker.
 *
 * @example
 * const helm = createHelm(await WebAssembly.compileStreaming(fetch('helm.wasm')))
 */
export const createHelm = (module: WasmModule, options: HelmOptions = {}): Helm => {
  let files: FileSystem = options.files ?? memoryFiles({})
  let warnings = ''
  const start = (): EngineInstance =>
    startInstance(module, {
      files: { stat: (path) => files.stat(path), read: (path) => files.read(path), list: (path) => files.list(path) },
      environment: { HOME: '/', PWD: '/', ...options.environment },
      now: options.now ?? Date.now,
      elapsed: () => performance.now(),
      random: options.random ?? fillRandomly,
      input: options.input ?? (() => new Uint8Array()),
      warn: (text) => {
        warnings += text
      },
    })
  let instance: EngineInstance | undefined = start()

  const ask = (request: EngineRequest): Answer => {
    warnings = ''
    instance ??= start()
    try {
      return instance.ask(request)
    } catch (error) {
      // its memory can't be relied on any more
      instance = undefined
      throw new HelmError(`the engine stopped: ${(error as Error).message}`, { warnings })
    }
  }

  /** Lets `use` ask about a chart at a path, where its files are for as long. */
  const withChart = <T>(chart: ChartSource, use: (path: string) => T): T => {
    if (typeof chart === 'string') return use(chart)
    const before = files
    const path = chart instanceof Uint8Array ? `${IN_MEMORY}/chart.tgz` : `${IN_MEMORY}/chart`
    files = mount(
      before,
      IN_MEMORY,
      memoryFiles(chart instanceof Uint8Array ? { '/chart.tgz': chart } : under('/chart', chart)),
    )
    try {
      return use(path)
    } finally {
      files = before
    }
  }

  const render = (request: EngineRequest): Rendering => {
    const { ok, text, error, notes = '', writes = [], documents = [] } = ask(request)
    if (!ok) throw new HelmError(messageOf(error), { text, warnings })
    return { text, notes, warnings, documents, writes: writes.map((each) => ({ append: false, ...each })) }
  }

  return {
    template: (chart, given = {}) => withChart(chart, (path) => render(templateRequest(path, given))),
    lint: (chart, given = {}) =>
      withChart(chart, (path) => {
        const { ok, error, messages = [] } = ask({ ...lintRequest(path, given), lint: true })
        if (!ok) throw new HelmError(messageOf(error), { warnings })
        return messages.map(({ severity, ...message }) => ({ ...message, severity: SEVERITIES[severity] ?? 'info' }))
      }),
    run: (args, { helm = 4, ...given } = {}) => render({ helm: `helm${helm}`, args, ...given }),
    values: (args, helm = 4) => JSON.parse(render({ helm: `helm${helm}`, args, values: true }).text),
  }
}

const SEVERITIES = ['info', 'info', 'warning', 'error'] as const

const messageOf = (error = ''): string => error.replace(/^Error: /, '').trimEnd()

const under = (folder: string, files: Exclude<ChartSource, string | Uint8Array>) =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]))

/** `crypto` gives at most 64 KiB at a time. */
const fillRandomly = (bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, at + 65_536) as Uint8Array<ArrayBuffer>)
  }
}
