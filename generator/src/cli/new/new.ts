import { findWasm } from 'chartwright-helm/node'
import {
  chartName,
  checkIsNew,
  DEFAULT_IMAGE,
  healthOf,
  healthPath,
  imageParts,
  type NewChart,
  NewChartError,
  portNumber,
  portOf,
} from '../../new/index.ts'
import { type OpenProject, openProject } from '../../project/index.ts'
import { FLAGS } from '../command-flags.ts'
import { readFlags } from '../flags.ts'
import { helmsInWords } from '../generate/print-report.ts'
import { OK, out, progress, say } from '../output.ts'
import { UsageError } from '../problem.ts'
import { ask, type Question } from './ask.ts'
import { type Created, createChart } from './create-chart.ts'

const HELP = `Usage: chartwright new NAME [options]

Writes a typed chart of a web server that installs at once: the types of its values in schemas/NAME.ts, its templates
in charts/NAME/src, a test, values for production and for CI, and what of settings the project lacks in package.json,
tsconfig.json, .vscode and AGENTS.md. Then the chart is generated and checked. Nothing that is there is overwritten;
everything is written, or nothing.

      --image IMAGE   the container's image (${DEFAULT_IMAGE})
      --port N        the port on which it answers HTTP (8080; ${portOf(DEFAULT_IMAGE)} for that image)
      --health PATH   the path that tells whether it works (/; ${healthOf(DEFAULT_IMAGE)} for that image)
  -y, --yes           ask nothing; nothing is asked either where nobody can answer
      --json          print one JSON document for scripts
  -h, --help          show this help

Examples:
  chartwright new demo
  chartwright new shop --image registry.example.com/shop:1.4.0 --port 3000 --health /healthz --yes`

/** `chartwright new`. */
export const newCommand = async (args: readonly string[]): Promise<number> => {
  const { values: flags, positionals } = readFlags('new', args, FLAGS.new)
  if (flags.help) return out(HELP)
  const [name, ...others] = positionals
  if (others.length > 0)
    throw new UsageError(`chartwright new takes one name, not also ${others[0]}`, 'Write chartwright new NAME.')
  const { yes = false, json = false } = flags
  const project = await openProject(process.cwd())
  const chart = await chosen({ ...flags, name }, project, !yes && !json && canAnswer())
  const created = await createChart(chart, project, progress(!json))
  if (json) return out(JSON.stringify({ charts: [created], problems: [] }, null, 2))
  printCreated(created)
  return OK
}

const canAnswer = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true

interface Given {
  readonly name?: string | undefined
  readonly image?: string | undefined
  readonly port?: string | undefined
  readonly health?: string | undefined
}

/** What was given, else answered, else usual. */
const chosen = async (given: Given, { layout, config }: OpenProject, isAsked: boolean): Promise<NewChart> => {
  const newName = (text: string): string => {
    checkIsNew(chartName(text), layout)
    return text
  }
  if (given.name === undefined && !isAsked)
    throw new UsageError('chartwright new needs a name for the chart', 'Write chartwright new NAME.')
  // what is wrong with a flag is said before the first question
  const [name, port, health] = [
    checked(given.name, newName),
    checked(given.port, portNumber),
    checked(given.health, healthPath),
  ]
  checked(given.image, imageParts)
  const answer = isAsked ? ask() : undefined
  try {
    const other = <T>(question: Question<T>): Promise<T> | T => (answer ? answer.to(question) : question.usual)
    const chart = name ?? (await other({ text: 'Name of the chart', usual: 'demo', read: newName }))
    const image = given.image ?? (await other({ text: 'Image', usual: DEFAULT_IMAGE, read: imageName }))
    return {
      name: chart,
      image: imageParts(image),
      kubernetes: `${config.targets?.kubernetes?.[0] ?? '1.30'}.0`.replace(/^(\d+\.\d+\.\d+)\.0$/, '$1'),
      port: port ?? (await other({ text: 'Port of the container', usual: portOf(image), read: portNumber })),
      health: health ?? (await other({ text: 'Path of its health check', usual: healthOf(image), read: healthPath })),
    }
  } finally {
    answer?.end()
  }
}

/** Refuses what is no name of an image. */
const imageName = (text: string): string => {
  imageParts(text)
  return text
}

/** What is given on the command line and can't be is wrong usage; that a chart is there already isn't. */
const checked = <T>(text: string | undefined, read: (text: string) => T): T | undefined => {
  try {
    return text === undefined ? undefined : read(text)
  } catch (error) {
    if (!(error instanceof NewChartError) || error.code === 'exists') throw error
    throw new UsageError(error.what, error.hint ?? '')
  }
}

const printCreated = ({ chart, folder, schema, written, commands, selfChecks, helmChecks, helms }: Created): void => {
  const byHelm = helmChecks > 0 ? `, and ${helmsInWords(helms)} on ${helmChecks}` : ''
  const others = written.filter((path) => path !== schema && !path.startsWith(`${folder}/`))
  out(`${folder} and ${schema} are written${others.length > 0 ? `, with ${others.join(', ')}` : ''}.`)
  out(`Function and model agree on ${selfChecks} value sets${byHelm}.\n`)
  out(`Install the chart ${chart}:\n  ${commands.install}\n`)
  out(`Change ${schema} and ${folder}/src, then run:\n${commands.change.map((each) => `  ${each}`).join('\n')}`)
  if (!findWasm()) say("warning: Helm's engine is missing, so only functions and model were compared.")
}
