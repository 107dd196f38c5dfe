import { openWitness } from '../../chart/index.ts'
import { diffCharts } from '../../diff/index.ts'
import { OK, out, progress, say, shortPath, WRONG_CHART } from '../output.ts'
import { findSides, type Side } from './find-sides.ts'
import { markdownOf } from './markdown.ts'
import { type Compared, jsonOf, pageOf } from './page.ts'
import { notAFolder, writeChanges } from './write-changes.ts'

/** What a diff is asked for. */
export interface DiffOptions {
  readonly helm: 3 | 4
  readonly form: 'text' | 'markdown' | 'json'
  readonly limit: number
  readonly changes: boolean
}

/** Compares the charts of a command line, and prints what differs. */
export const runDiff = async (
  given: readonly string[],
  { helm, form, limit, changes }: DiffOptions,
): Promise<number> => {
  const sides = await findSides(given)
  if (changes && sides[1].folder === undefined) throw notAFolder()
  const compared = await compare(sides, helm, form === 'text')
  const [before, after] = sides
  const written = changes ? writeChanges(compared.diff, before.chart, after) : []
  if (form === 'json') out(JSON.stringify({ charts: [{ ...jsonOf(compared), written }], problems: [] }, null, 2))
  else out(form === 'markdown' ? markdownOf(compared, limit) : pageOf(compared))
  if (changes) say(writtenWords(written, compared))
  return compared.diff.required.isEnough ? OK : WRONG_CHART
}

const compare = async ([before, after]: readonly [Side, Side], helm: 3 | 4, isShown: boolean): Promise<Compared> => {
  const shown = progress(isShown)
  const pool = openWitness({ threads: 2 })
  try {
    shown.show(`rendering ${after.chart.name}`)
    return { diff: await diffCharts(before.chart, after.chart, { pool, helm }), old: before.title, now: after.title }
  } finally {
    shown.end()
    await pool.close()
  }
}

const writtenWords = (written: readonly string[], { diff }: Compared): string => {
  if (!diff.required.isEnough) return `No changes are written: raise the version to ${diff.required.atLeast} first.`
  if (written.length === 0) return 'No changes are written: there is nothing to add.'
  const files = written.map((file) => `${shortPath(file)} is written.`)
  return [...files, ...(written.length === 1 ? ['Run "chartwright generate".'] : [])].join('\n')
}
