import { mkdirSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { SMALLEST_TSCONFIG } from '../../loader/index.ts'
import { ChartwrightError, errorsIn, oneError } from '../../model/chartwright-error.ts'
import { isInstalled, type NewChart, NewChartError, newChartFiles } from '../../new/index.ts'
import { chartPath, type Layout, type OpenProject, StagedFiles, schemaPath } from '../../project/index.ts'
import { version } from '../commands.ts'
import { generateAnew } from '../generate/cached-charts.ts'
import type { Outcome } from '../generate/outcome.ts'
import { type Progress, shortPath } from '../output.ts'
import { targetsOf } from '../targets.ts'

/** A new chart: what was written, and how it was checked. */
export interface Created {
  readonly chart: string
  readonly folder: string
  /** The file with its interface and defaults. */
  readonly schema: string
  /** What authors wrote by hand otherwise, in the project. */
  readonly written: readonly string[]
  /** How many files were generated. */
  readonly files: number
  /** What installs it in a cluster, and what comes after a change of its sources. */
  readonly commands: { readonly install: string; readonly change: readonly string[] }
  readonly selfChecks: number
  readonly helmChecks: number
  /** The versions of Helm that rendered it. */
  readonly helms: readonly (3 | 4)[]
}

const PACKAGE = resolve(import.meta.dirname, '../../..')

/** Writes a new chart and generates it: all of it, or nothing. */
export const createChart = async (
  chart: NewChart,
  { layout, config }: OpenProject,
  progress: Progress,
): Promise<Created> => {
  const { root } = layout
  const { files: sources, commands } = newChartFiles(chart, layout, version())
  const [folder, schema] = [chartPath(layout, chart.name), schemaPath(layout, chart.name)]
  const staged = new StagedFiles(root, [schema, folder], '.new-')
  try {
    staged.write(sources)
    standIn(staged, sources, root)
    progress.show(`Generating ${shortPath(join(root, folder))}`)
    const targets = targetsOf(config)
    const [outcome] = await generateAnew([join(staged.folder, folder)], { ...config.checks, targets, quiet: true })
    if (!outcome) throw new Error('no chart was generated')
    staged.write([...sources, ...[...outcome.files].map(([path, content]) => [join(folder, path), content] as const)])
    staged.finish()
    const shown = (path: string): string => shortPath(join(root, path))
    return {
      ...outcomeOf(outcome),
      folder: shown(folder),
      schema: shown(schema),
      written: [...sources.keys()].map(shown),
      helms: targets.helm ?? [3, 4],
      commands: { install: `helm install ${chart.name} ${shown(folder)}`, change: commands },
    }
  } catch (error) {
    staged.discard()
    throw located(error, staged, layout)
  } finally {
    progress.end()
  }
}

const outcomeOf = ({ chart, files, selfChecks, helmChecks }: Outcome) => ({
  chart,
  files: files.size,
  selfChecks,
  helmChecks,
})

/** Types are checked before anything is installed, as where npx runs chartwright. */
const standIn = (staged: StagedFiles, sources: ReadonlyMap<string, string>, root: string): void => {
  if (!isInstalled('chartwright', root)) {
    const link = join(staged.folder, 'node_modules/chartwright')
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(PACKAGE, link)
  }
  const settings = [...sources.keys()].filter((path) => basename(path) === 'tsconfig.json')
  if (!isInstalled('@types/node', root)) staged.write(settings.map((path) => [path, SMALLEST_TSCONFIG] as const))
}

/** The names of the files as they would have been. */
const located = (error: unknown, { folder }: StagedFiles, { root }: Layout): unknown => {
  const shown = (text: string): string => text.replaceAll(folder, root)
  const moved = ({ code, what, hint = '', where }: ChartwrightError): NewChartError =>
    new NewChartError(code, shown(what), shown(hint), where && { ...where, file: shown(where.file) })
  return oneError(errorsIn(error).map((one) => (one instanceof ChartwrightError ? moved(one) : one)))
}
