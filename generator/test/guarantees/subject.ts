import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from '../../../scripts/tools/run.ts'
import { generateChart, type LoadedChart } from '../../src/chart/index.ts'
import { bothHelms, type Helm, type HelmResult, type HelmRun, runHelm } from '../differential/helm.ts'
import { inPool } from '../differential/pool.ts'

/** A generated chart whose promises are checked. */
export interface Subject {
  readonly name: string
  /** Where its sources are. */
  readonly source: string
  /** Where its generated files were written, among nothing else but its sources. */
  readonly folder: string
  readonly files: ReadonlyMap<string, string>
  readonly chart: LoadedChart
  readonly helms: readonly Helm[]
  /** How many random values are tried. */
  readonly samples: number
  /** Renderings that were had before. */
  readonly renderings: Map<string, Promise<HelmResult>>
}

/** Generates a chart into a temporary folder. */
export const generatedSubject = async (source: string, samples = 30): Promise<Subject> => {
  const { chart, files } = await generateChart(source, { selfChecks: 20 })
  const subject = { samples, name: chart.definition.name, source, files, chart, helms: await bothHelms() }
  return { ...subject, folder: written(subject.name, source, files), renderings: new Map() }
}

/** The same chart with other files. */
export const withFiles = (subject: Subject, files: ReadonlyMap<string, string>): Subject => ({
  ...subject,
  files,
  folder: written(subject.name, subject.source, files),
  renderings: new Map(),
})

/** Removes the folder of a subject. */
export const removeSubject = ({ folder }: Subject): void => rmSync(dirname(folder), { recursive: true })

// a chart's folder has its name: `helm lint` wants that
const written = (name: string, source: string, files: ReadonlyMap<string, string>): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'guarantee-')), name)
  cpSync(join(source, 'src'), join(folder, 'src'), { recursive: true })
  writeFiles(folder, Object.fromEntries(files))
  return folder
}

/** Writes files by their paths in a folder. */
export const writeFiles = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Runs something with a temporary folder. */
export const inTemporaryFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'guarantee-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** 32 letters and digits in base64. */
const GENERATED = /"[A-Za-z0-9+/]{43}="/g

/** A rendering with the same text for all that is generated. */
export const withoutGenerated = (result: HelmResult): HelmResult =>
  result.ok ? { ...result, text: result.text.replace(GENERATED, '"generated"') } : result

/** Renders the chart, once for the same values and arguments; what is generated is the same each time. */
export const template = ({ folder, renderings }: Subject, helm: Helm, options: HelmRun = {}): Promise<HelmResult> => {
  const key = JSON.stringify([helm.name, options])
  const before = renderings.get(key)
  if (before) return before
  const rendering = runHelm(helm, folder, options).then(withoutGenerated)
  renderings.set(key, rendering)
  return rendering
}

/** Runs a check of each item with each Helm, two at a time; its problems begin with the Helm's name. */
export const withEachHelm = async <T>(
  { helms }: Pick<Subject, 'helms'>,
  items: readonly T[],
  check: (helm: Helm, item: T) => Promise<readonly string[]>,
): Promise<string[]> => {
  const tasks = items.flatMap((item) => helms.map((helm) => async () => prefixed(helm, await check(helm, item))))
  return (await inPool(tasks)).flat()
}

const prefixed = ({ name }: Helm, problems: readonly string[]): string[] => problems.map((each) => `${name}: ${each}`)

/** Runs a command of Helm; what it said when it failed is the problem. */
export const helmCommand = async (helm: Helm, args: string[]): Promise<string[]> => {
  const { code, stdout, stderr } = await run(helm.path, args)
  return code === 0 ? [] : [`${args[0]} failed: ${stdout}${stderr}`.trim()]
}
