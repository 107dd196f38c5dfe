import type { ImportReport } from '../../import/index.ts'
import { plural } from '../../model/words.ts'
import { chartPath, type Layout, schemaPath } from '../../project/index.ts'

/** So many lines of one kind are shown. */
const SHOWN = 10

/** What came of an import, as people read it. */
export const pageOf = (report: ImportReport, layout: Layout): string => {
  const { chart, templates, lines, values, comparisons, seed, differences } = report
  const { typed, guessed, unknown } = values
  const compared = `${comparisons.helm3} sets of values with Helm 3 and ${comparisons.helm4} with Helm 4 (seed ${seed})`
  return [
    `${chartPath(layout, chart)} and ${schemaPath(layout, chart)} are written.`,
    '',
    `  templates    ${templates.typed} typed, ${templates.partly} partly typed, ${templates.raw} kept as they are (${lines.typed} of ${plural(lines.typed + lines.raw, 'line')} typed)`,
    `  values       ${typed} typed by their defaults, ${guessed} guessed, ${unknown} may hold anything`,
    `  compared     ${compared}: ${differences.length === 0 ? 'all equal' : plural(differences.length, 'difference')}`,
    ...section(
      'Different',
      differences.map(
        ({ helm, values: of, path, original, imported }) =>
          `${path} with Helm ${helm} on ${of}: the original ${original}, the imported chart ${imported}`,
      ),
    ),
    ...section(
      'Kept as it is',
      report.islands.map(({ template, line, reason }) => `${template}:${line} ${reason}`),
    ),
    ...section('Not compared', report.notCompared),
    ...section('Left out', report.lost),
    ...section('Assumed', report.assumptions),
    ...section('Found in the original', report.faults),
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): string[] => {
  if (lines.length === 0) return []
  const more = lines.length - SHOWN
  return [
    '',
    `${title}:`,
    ...lines.slice(0, SHOWN).map((line) => `  - ${line}`),
    ...(more > 0 ? [`  and ${more} more; --json prints all`] : []),
  ]
}
