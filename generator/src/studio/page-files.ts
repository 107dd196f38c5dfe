import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where `npm run build` puts the bundled page. */
const FOLDER = fileURLToPath(new URL('../../dist/studio/page/', import.meta.url))

/** A file of the page, and what it is. */
export interface PageFile {
  readonly type: string
  readonly content: Uint8Array
}

/** Kubernetes' schemas, which the page loads once it rests. */
export const SCHEMAS = 'kubernetes.json'

const TYPES = {
  'index.html': 'text/html; charset=utf-8',
  'studio.js': 'text/javascript; charset=utf-8',
  'worker.js': 'text/javascript; charset=utf-8',
  'checker.js': 'text/javascript; charset=utf-8',
  [SCHEMAS]: 'application/json',
  'studio.css': 'text/css; charset=utf-8',
  'LICENSES.txt': 'text/plain; charset=utf-8',
} as const

/** Whether the page is built, as it is in the published package. */
export const hasPage = (): boolean => existsSync(FOLDER)

/** The files of the page, by their names. */
export const pageFiles = (): ReadonlyMap<string, PageFile> =>
  new Map(Object.entries(TYPES).map(([name, type]) => [name, { type, content: readFileSync(`${FOLDER}${name}`) }]))
