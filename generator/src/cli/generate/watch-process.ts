/**
 * The process that `generate --watch` keeps, so that what was loaded and compiled once serves each change. A message
 * asks for a turn; a message says that it is over.
 */
import { HelmCheckError, openWitness } from '../../chart/index.ts'
import { ChartwrightError, errorsIn } from '../../model/chartwright-error.ts'
import { guardProcess } from '../guard.ts'
import { KeptCharts } from '../kept-charts.ts'
import { exit } from '../process.ts'
import { reportError } from '../report/report-error.ts'
import type { Known } from './cached-charts.ts'
import { Drafts } from './drafts.ts'
import { generate } from './generate.ts'

/** What the process is asked for. */
export interface Turn {
  readonly folders: readonly string[]
  /** Those of `generate`, without `--watch`. */
  readonly args: readonly string[]
}

const drafts = new Drafts()

let engine: ReturnType<typeof openWitness> | undefined
const keptEngine = () => {
  engine ??= openWitness()
  return engine
}

/** Another engine serves the next turn: this one may have come to its end. */
const endEngine = async (): Promise<void> => {
  const ended = engine
  engine = undefined
  await ended?.close()
}

/** Whether an error says nothing of Helm's engine. */
const isOfTheChart = (error: unknown): boolean =>
  errorsIn(error).every((each) => each instanceof ChartwrightError && !(each instanceof HelmCheckError))

const run = async ({ folders, args }: Turn): Promise<void> => {
  const json = args.includes('--json')
  try {
    const charts = new KeptCharts<Known>()
    const written = json || args.includes('--check') ? undefined : await drafts.write(folders, charts)
    await generate(args, { charts, keptEngine, ...(written && { drafts: written }) })
    await drafts.remember(folders)
  } catch (error) {
    if (!isOfTheChart(error)) await endEngine()
    await reportError(error, json)
  }
}

/** Told once: the draft and the chart itself both run what throws later. */
let ending: Promise<number> | undefined
guardProcess((error) => {
  ending ??= reportError(error, false)
  return ending
})
process.on('disconnect', () => exit(0))
process.on('message', async (turn: Turn) => {
  await run(turn)
  process.send?.('over')
})
