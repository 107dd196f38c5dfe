import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Helm, type HelmResult, runHelm } from '../../differential/helm.ts'
import { readManifests } from '../../differential/read-manifests.ts'

/** What `helm template` doesn't print. */
const NOTES = 'text: {{ include (print $.Template.BasePath "/NOTES.txt") . | quote }}\n'

/** What a chart renders, by template; a text where it fails. */
export const renderingOf = async (helm: Helm, folder: string, values: unknown = {}): Promise<unknown> => {
  const result = await runHelm(helm, folder, { values, changes: true })
  return result.ok
    ? documentsOf(result)
    : {
        failed:
          /error calling fail: (.*)|execution error at [^:]*:\d+:\d+\): (.*)/s.exec(result.message)?.[0] ??
          result.message,
      }
}

const documentsOf = (result: HelmResult & { ok: true }): unknown => {
  try {
    const files = [...readManifests(result.text)].filter(([, documents]) => documents.length > 0)
    return masked(Object.fromEntries(files))
  } catch (error) {
    return { failed: `not YAML: ${(error as Error).message}` }
  }
}

/** Checksums are of texts, which differ. */
const masked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, /checksum/.test(key) ? 'a checksum' : masked(each)]),
  )
}

/** Makes a chart print its NOTES.txt too. */
export const showNotes = (folder: string): void => writeFileSync(join(folder, 'templates/shown-notes.yaml'), NOTES)
