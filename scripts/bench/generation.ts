import { join } from 'node:path'
import { plural } from '../../generator/src/model/words.ts'
import { bothHelms } from '../../generator/test/differential/helm.ts'
import { cdk8sApp } from './cdk8s.ts'
import { head, median, row, shown } from './measure.ts'
import { type Cost, measureProcess } from './processes.ts'
import type { Scale } from './scale.ts'
import { writeSyntheticProject } from './synthetic-chart.ts'
import { copyCharts, REPOSITORY, type TemporaryProject, temporaryProject } from './temporary-project.ts'
import { whileEditing } from './watching.ts'

/** A command, and where it runs. */
interface Command {
  readonly what: string
  readonly program?: string
  readonly args: readonly string[]
  readonly cwd?: string
  /** It takes so long, or what it tells of varies so little, that once is enough. */
  readonly once?: boolean
  /** It is run before, so that nothing is new to it. */
  readonly warmed?: boolean
}

const CHARTWRIGHT = join(REPOSITORY, 'generator/bin/chartwright.js')
const TSC = join(REPOSITORY, 'node_modules/typescript/bin/tsc')

/** How long people wait for commands, and for those of others that do something alike. */
export async function generationTable(scale: Scale): Promise<string[]> {
  const project = temporaryProject('bench-generation-')
  try {
    copyCharts(project, scale.charts)
    await measureProcess(process.execPath, [CHARTWRIGHT, 'generate'], project.root)
    const commands = await commandsIn(project, scale)
    return [
      ...head('what', 'milliseconds', 'of the processor', 'MB at most'),
      ...(await rowsOf(commands, scale.rounds)),
      ...(await syntheticRows(scale)),
      ...(await whileEditing(project, scale)).map(([what, times]) => row(what, shown(median(times)), '', '')),
    ]
  } finally {
    project.remove()
  }
}

const commandsIn = async (project: TemporaryProject, { charts, typeChecked }: Scale): Promise<readonly Command[]> => {
  const [chart = ''] = charts.slice(-1)
  const folders = charts.map((name) => join(project.root, 'charts', name))
  const all = charts.length === 1 ? chart : `${charts.length} charts`
  const helms = await bothHelms()
  return [
    { what: '`node -e 0`', args: ['-e', '0'] },
    { what: `\`generate\`, ${all}, nothing changed`, args: [CHARTWRIGHT, 'generate'] },
    { what: `\`generate --no-cache\`, ${all}`, args: [CHARTWRIGHT, 'generate', '--no-cache'] },
    { what: 'the same without Helm', args: [CHARTWRIGHT, 'generate', '--no-cache', '--helm-checks', '0'] },
    { what: `tsc 5.9 of \`${typeChecked}\``, args: [TSC, '--noEmit', '-p', typeChecked], cwd: REPOSITORY, once: true },
    { what: 'cdk8s, an app with the same manifests', args: [await cdk8sApp(project, folders)] },
    { what: `\`render ${chart}\``, args: [CHARTWRIGHT, 'render', chart] },
    { what: `\`render ${chart} --by function\``, args: [CHARTWRIGHT, 'render', chart, '--by', 'function'] },
    ...helms.map(({ name, path }) => ({
      what: `\`helm template ${chart}\`, ${name}`,
      program: path,
      args: ['template', folders.at(-1) ?? ''],
    })),
    {
      what: '`npm start`, nothing changed',
      program: 'npm',
      args: ['start'],
      cwd: REPOSITORY,
      once: true,
      warmed: true,
    },
  ].map((command) => ({ cwd: project.root, ...command }))
}

/** Measures commands in turns, so that whatever else the machine does meets all of them. */
const rowsOf = async (commands: readonly Command[], rounds: number): Promise<readonly string[]> => {
  const costs = new Map<Command, Cost[]>(commands.map((command) => [command, []]))
  for (const command of commands) if (command.warmed && rounds > 1) await run(command)
  for (let round = 0; round < rounds; round++) {
    for (const command of commands) if (round === 0 || !command.once) costs.get(command)?.push(await run(command))
  }
  return [...costs].map(([{ what }, of]) => costRow(what, of))
}

const run = ({ program = process.execPath, args, cwd = REPOSITORY }: Command): Promise<Cost> =>
  measureProcess(program, args, cwd)

const costRow = (what: string, costs: readonly Cost[]): string => {
  const of = (part: keyof Cost): string => shown(median(costs.map((cost) => cost[part])))
  // a short run ends before its memory is looked at
  return row(what, of('milliseconds'), of('processor'), costs.every(({ memory }) => memory > 0) ? of('memory') : '')
}

/** Charts of one Deployment and one Service each: few, many, and what each of the others took. */
const syntheticRows = async ({ synthetic: [few, many] }: Scale): Promise<readonly string[]> => {
  const [first, second] = [await syntheticCost(few), await syntheticCost(many)]
  const each = (part: 'milliseconds' | 'processor'): string => shown((second[part] - first[part]) / (many - few))
  return [
    costRow(`\`generate --no-cache\`, ${plural(few, 'chart')} of two templates`, [first]),
    costRow(`${many} such charts`, [second]),
    row('each of those more', each('milliseconds'), each('processor'), ''),
  ]
}

const syntheticCost = async (charts: number): Promise<Cost> => {
  const { root, remove } = writeSyntheticProject({ charts, templates: 2 })
  try {
    return await measureProcess(process.execPath, [CHARTWRIGHT, 'generate', '--no-cache'], root)
  } finally {
    remove()
  }
}
