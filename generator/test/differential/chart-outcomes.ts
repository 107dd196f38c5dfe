import type { RenderedChart } from '../../src/chart/index.ts'
import { isOnlyHelms } from '../../src/model/render-error.ts'
import type { Outcome } from './case.ts'
import { type ChartFolder, writeChart } from './chart-folder.ts'
import { type Helm, type HelmRun, runHelm } from './helm.ts'
import { readManifests } from './read-manifests.ts'

// what `helm template` doesn't print
const NOTES = 'text: {{ include (print $.Template.BasePath "/NOTES.txt") . | quote }}\n'

/** Writes a generated chart so that Helm shows its notes too. */
export const writeWithNotes = (name: string, files: ReadonlyMap<string, string>): ChartFolder =>
  writeChart(name, { ...Object.fromEntries(files), 'templates/shown-notes.yaml': NOTES })

/** What Helm makes of a chart that {@link writeWithNotes} wrote, template by template. */
export const outcomeOfHelm = async (helm: Helm, { path }: ChartFolder, run: HelmRun): Promise<Outcome> => {
  const result = await runHelm(helm, path, run)
  if (!result.ok) return { failed: result.message }
  const manifests = new Map(readManifests(result.text))
  const [shown] = manifests.get('shown-notes.yaml') ?? []
  manifests.delete('shown-notes.yaml')
  return { documents: [byPath(manifests, (shown as { text: string }).text)] }
}

/** What a rendering without Helm gives, template by template; `failed` says what its failure is told as. */
export const outcomeOf = (run: () => RenderedChart, failed: (error: unknown) => string = messageOf): Outcome => {
  try {
    const { templates, notes } = run()
    return { documents: [byPath(templates, notes)] }
  } catch (error) {
    return { failed: failed(error), onlyHelm: isOnlyHelms(error) }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const byPath = (templates: ReadonlyMap<string, readonly unknown[]>, notes: string): Record<string, unknown> => {
  const rendered = [...templates].filter(([, documents]) => documents.length > 0)
  return { ...Object.fromEntries(rendered), 'NOTES.txt': notes.trim() }
}
