import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Helm } from '../differential/helm.ts'
import type { Rendering, Sample } from './renderings.ts'

/** What an original rendered: digests in place of texts, since its files are not ours to keep. */
export interface Recording {
  /** Which Helms rendered it. */
  readonly helms: { readonly [name in Helm['name']]: string }
  /** What was rendered, and the digest of what came of it. */
  readonly samples: readonly (Sample & { readonly [name in Helm['name']]: string })[]
}

/** In place of a digest: why a rendering fails, each chart says in its own words. */
const FAILED = 'failed'

/** Whether what was recorded is a failure. */
export const hasFailed = (digest: string): boolean => digest === FAILED

/** Tells renderings apart that differ in anything that is compared. */
export const digestOf = (rendering: Rendering): string =>
  'failed' in rendering ? FAILED : createHash('sha256').update(JSON.stringify(rendering)).digest('hex').slice(0, 16)

/** Reads what was recorded. */
export const readRecording = (file: string): Recording => JSON.parse(gunzipSync(readFileSync(file)).toString())

/** Keeps what was recorded. */
export const writeRecording = (file: string, recording: Recording): void =>
  writeFileSync(file, gzipSync(JSON.stringify(recording), { level: 9 }))
