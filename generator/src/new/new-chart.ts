import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chartPath, type Layout, schemaPath } from '../project/index.ts'
import { agentsFile } from './agents.ts'
import { chartSources, schemaSource } from './chart-sources.ts'
import { projectCommands } from './commands.ts'
import { editorSettings } from './editor-settings.ts'
import { type NewChart, NewChartError } from './options.ts'
import { foldersFrom, isListed, moduleType, packagesFrom, packageText, testCommand } from './package-json.ts'
import { type Runner, testSource } from './test-source.ts'
import { tsconfigNeeds } from './tsconfig.ts'

/** Whether a project finds a package. */
export const isInstalled = (name: string, root: string): boolean =>
  foldersFrom(root).some((folder) => existsSync(join(folder, 'node_modules', name, 'package.json')))

/**
 * Refuses the name of a chart or of a schema that is there already.
 *
 * @throws NewChartError with its path.
 */
export const checkIsNew = (name: string, layout: Layout): void => {
  for (const path of [chartPath(layout, name), schemaPath(layout, name)])
    if (existsSync(join(layout.root, path))) throw exists(path)
}

/** A new chart as it is written. */
export interface NewChartFiles {
  /** By their paths in the project. One that is there already is among them only where it lacks a setting. */
  readonly files: ReadonlyMap<string, string>
  /** What is run after a change of its sources. */
  readonly commands: readonly string[]
}

/**
 * The files of a new chart, and those that the project lacks.
 *
 * @throws NewChartError where the chart is there already.
 */
export const newChartFiles = (chart: NewChart, layout: Layout, version: string): NewChartFiles => {
  const { root } = layout
  const folder = chartPath(layout, chart.name)
  checkIsNew(chart.name, layout)
  const packages = packagesFrom(root)
  const runner: Runner = isListed('vitest', packages) || isInstalled('vitest', root) ? 'vitest' : 'node'
  // where files are no ES modules, one says by its name that it is
  const extension = moduleType(root) === 'module' ? 'ts' : 'mts'
  const test = `test/${chart.name}.test.${extension}`
  const { files: tsconfig, plugin } = tsconfigNeeds(layout)
  const tests = `${layout.charts}/*/test/*.test.${extension}`
  const needs = { version, runner, tests }
  const text = packageText(root, needs)
  const { install, ...others } = projectCommands(root)
  const commands = { ...others, test: testCommand(root, needs, { install, ...others }) }
  const files = new Map([
    [schemaPath(layout, chart.name), schemaSource(chart)],
    ...inFolder(folder, chartSources(chart, layout)),
    [`${folder}/${test}`, testSource(chart.name, layout, test, runner)],
    ...(text === undefined ? [] : [['package.json', text] as const]),
    ...tsconfig,
    ...editorSettings(root, { plugin }),
    ...agentsFile({ layout, ...commands }),
  ])
  const isComplete = text === undefined && isInstalled('chartwright', root)
  const { exec, test: testing } = commands
  return { files, commands: [...(isComplete ? [] : [install]), `${exec} chartwright generate ${chart.name}`, testing] }
}

const inFolder = (folder: string, files: Readonly<Record<string, string>>): readonly [string, string][] =>
  Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text])

const exists = (path: string): NewChartError =>
  new NewChartError('exists', `${path} exists already`, 'Choose another name, or move it away. Nothing is written.')
