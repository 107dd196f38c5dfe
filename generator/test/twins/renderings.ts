import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Helm, runHelm } from '../differential/helm.ts'
import { inPool } from '../differential/pool.ts'
import { readManifests } from '../differential/read-manifests.ts'
import { canonical } from './canonical.ts'

/** What is rendered: values, and the name of the release. */
export interface Sample {
  readonly values: Readonly<Record<string, unknown>>
  readonly release: string
}

/** What came of it. */
export type Rendering = { readonly documents: readonly unknown[]; readonly notes: string } | { readonly failed: string }

// what `helm template` doesn't print
const NOTES = 'text: {{ include (print $.Template.BasePath "/NOTES.txt") . | quote }}\n'

/** Renders a chart with each sample. */
export const renderSamples = async (
  helm: Helm,
  folder: string,
  samples: readonly Sample[],
): Promise<readonly Rendering[]> => {
  const parent = mkdtempSync(join(tmpdir(), 'twin-'))
  const copy = join(parent, basename(folder))
  try {
    cpSync(folder, copy, { recursive: true })
    writeFileSync(join(copy, 'templates/shown-notes.yaml'), NOTES)
    return await inPool(samples.map((sample) => () => renderSample(helm, copy, sample)))
  } finally {
    rmSync(parent, { recursive: true })
  }
}

const renderSample = async (helm: Helm, folder: string, { values, release }: Sample): Promise<Rendering> => {
  const result = await runHelm(helm, folder, { values, release })
  return result.ok ? read(result.text) : { failed: result.message }
}

const read = (text: string): Rendering => {
  try {
    const manifests = new Map(readManifests(text))
    const [shown] = manifests.get('shown-notes.yaml') ?? []
    manifests.delete('shown-notes.yaml')
    return { documents: canonical([...manifests.values()].flat()), notes: (shown as { text: string }).text.trim() }
  } catch (error) {
    return { failed: `not YAML: ${error instanceof Error ? error.message : error}` }
  }
}
