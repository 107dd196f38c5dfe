import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from '../../src/cli/index.ts'
import { TestFolder } from '../kit/test-folder.ts'

const GENERATOR = fileURLToPath(new URL('../..', import.meta.url))
const GREETER = fileURLToPath(new URL('./greeter', import.meta.url))

/** The command of the source, run as it is. */
export const SOURCE_COMMAND = join(GENERATOR, 'src/cli.ts')
/** Where the packages are that chartwright itself needs. */
export const PACKAGES = join(GENERATOR, '..', 'node_modules')

/** What came of a command line. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A repository with the chart greeter, in a temporary folder. */
export class Project extends TestFolder {
  command = SOURCE_COMMAND

  constructor(charts: readonly string[] = ['greeter']) {
    super('greetings')
    cpSync(GREETER, this.folder, { recursive: true, filter: (path) => path !== join(GREETER, 'charts') })
    for (const name of charts) cpSync(join(GREETER, 'charts/greeter'), this.path(`charts/${name}`), { recursive: true })
    for (const name of charts.slice(1)) this.edit(`charts/${name}/src/chart.ts`, "'greeter'", `'${name}'`)
  }

  /** Sources with a text. */
  filesWith(text: string): string[] {
    const paths = readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
    const sources = paths.filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
    return sources.filter((path) => this.read(path).includes(text))
  }

  /** Replaces what a file must contain. */
  edit(path: string, before: string, after: string): void {
    const text = this.read(path)
    if (!text.includes(before)) throw new Error(`${path} has no ${before}`)
    this.write(path, text.replace(before, after))
  }

  /**
   * Runs a command line of the source in the process of the test, which takes a fraction of what {@link run} does: all
   * but what concerns the process itself (signals, pipes, standard input, what a source does to the process).
   */
  async main(args: readonly string[], folder = '.'): Promise<Ran> {
    const before = process.cwd()
    const { NO_COLOR, FORCE_COLOR, ...inherited } = process.env
    const [stdout, stderr] = [captured(process.stdout), captured(process.stderr)]
    process.env = inherited
    process.chdir(this.path(folder))
    try {
      const code = await main(args)
      return { code, stdout: stdout.text(), stderr: stderr.text() }
    } finally {
      process.chdir(before)
      process.env = { ...process.env, NO_COLOR, FORCE_COLOR }
      stdout.end()
      stderr.end()
    }
  }

  /** Runs `chartwright` here, as a process of its own. */
  run(
    args: readonly string[],
    options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
  ): Promise<Ran> {
    const child = this.start(args, options.env)
    child.stdin.end(options.input ?? '')
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (text) => (stdout += text))
    child.stderr.on('data', (text) => (stderr += text))
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })))
  }

  /** Starts `chartwright` here. */
  start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env
    return spawn(process.execPath, [this.command, ...args], { cwd: this.folder, env: { ...inherited, ...env } })
  }

  remove(): void {
    rmSync(this.folder, { recursive: true })
  }
}

/** Keeps what is written to a stream from it, until the end. */
const captured = (stream: NodeJS.WriteStream): { text: () => string; end: () => void } => {
  const write = stream.write
  let text = ''
  stream.write = ((chunk: string | Uint8Array): boolean => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    return true
  }) as typeof stream.write
  return {
    text: () => text,
    end: () => {
      stream.write = write
    },
  }
}

/** Modules of chartwright, by where its sources and its declarations have them. */
const MODULES: Readonly<Record<string, string>> = {
  chartwright: 'index',
  'chartwright/blocks': 'blocks/index',
  'chartwright/values': 'blocks/values/index',
  'chartwright/testing': 'testing/index',
  'chartwright/testing/vitest': 'testing/vitest',
  'chartwright/kubernetes': 'kubernetes/kubernetes',
  'chartwright/prometheus-operator': 'kubernetes/prometheus-operator',
  'chartwright/gateway-api': 'kubernetes/gateway-api',
  'chartwright/cloudnative-pg': 'kubernetes/cloudnative-pg',
  'chartwright/argo-cd': 'kubernetes/argo-cd',
  'chartwright/flux-cd': 'kubernetes/flux-cd',
}

/** Where TypeScript finds the types of chartwright. */
export type TypesFrom = 'declarations' | 'sources'

/** Declarations say what the sources say at a sixth of the cost; `build.setup.ts` builds them before the tests with Helm. */
const CHEAPEST: TypesFrom = process.env.CHARTWRIGHT_IS_BUILT ? 'declarations' : 'sources'

/** A project whose `chartwright` is the source, so that nothing has to be built. */
export const sourceProject = (charts?: readonly string[], types: TypesFrom = CHEAPEST): Project => {
  const project = new Project(charts)
  const index = JSON.stringify(join(GENERATOR, 'src/index.ts'))
  project.write('node_modules/chartwright/package.json', '{ "type": "module", "exports": "./index.js" }')
  project.write('node_modules/chartwright/index.js', `export * from ${index}\n`)
  const fileOf = (path: string): string => join(GENERATOR, types === 'sources' ? `src/${path}.ts` : `dist/${path}.d.ts`)
  const paths = Object.fromEntries(Object.entries(MODULES).map(([name, path]) => [name, [fileOf(path)]]))
  project.edit('tsconfig.json', '"types": []', `"types": ["node"], "paths": ${JSON.stringify(paths)}`)
  linkPackages(project, ['@types/node'])
  return project
}

/** Links packages of this repository into a project. */
export const linkPackages = (project: Project, names: readonly string[]): void => {
  for (const name of names) {
    const link = project.path(`node_modules/${name}`)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(PACKAGES, name), link)
  }
}
