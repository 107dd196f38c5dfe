import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withAnnotation, withSection } from '../../diff/changes/chart-files.ts'
import { withChanges } from '../../diff/changes/chart-source.ts'
import { type Update, updateOf } from '../../diff/changes/entries.ts'
import type { ChartDiff } from '../../diff/index.ts'
import type { PlainChart } from '../../import/index.ts'
import { isFile, readText } from '../../loader/index.ts'
import { ProblemsError, UsageError } from '../problem.ts'
import type { Side } from './find-sides.ts'

/**
 * Writes what differs to the new chart, and gives the files that were written: none where nothing is to be added.
 *
 * @throws UsageError for a chart that isn't a folder here.
 */
export const writeChanges = (
  diff: ChartDiff,
  before: PlainChart,
  { folder, isTyped, chart }: Side,
): readonly string[] => {
  if (folder === undefined) throw notAFolder()
  const update = updateOf(diff, before, chart)
  if (!diff.required.isEnough || update.added.length === 0) return []
  return isTyped ? writeSource(folder, diff, update) : writeChartFiles(folder, diff, update)
}

/** Only a chart here can be written. */
export const notAFolder = (): UsageError =>
  new UsageError('--changes needs a NEW chart that is a folder here', 'Leave it out, or give a folder.')

/** Chart.yaml and CHANGELOG.md of a typed chart are generated. */
const writeSource = (folder: string, { oldVersion }: ChartDiff, update: Update): readonly string[] => {
  const file = join(folder, 'src/chart.ts')
  return [write(file, withChanges(file, readText(file), oldVersion, update))]
}

const writeChartFiles = (folder: string, { chart, newVersion }: ChartDiff, update: Update): readonly string[] => {
  const [about, log] = ['Chart.yaml', 'CHANGELOG.md'].map((name) => join(folder, name)) as [string, string]
  const annotated = withAnnotation(about, readText(about), update)
  const section = withSection(isFile(log) ? readText(log) : undefined, chart, newVersion, update)
  return [write(about, annotated), write(log, section)]
}

const write = (file: string, text: string): string => {
  try {
    writeFileSync(file, text)
    return file
  } catch (error) {
    const message = `${file} can't be written: ${(error as Error).message}`
    throw new ProblemsError([{ code: 'no-file', message, hint: 'Give your user the permission to write there.' }])
  }
}
