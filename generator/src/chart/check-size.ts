import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ChartError } from './chart-error.ts'

const MIB = 1024 * 1024
/** What Helm reads of one file of a chart. */
const MOST_OF_FILE = 5 * MIB
/** What Kubernetes keeps in a Secret. */
const MOST_OF_RELEASE = MIB

type Files = ReadonlyMap<string, string | Uint8Array>

/**
 * Refuses what Helm wouldn't read, or couldn't store.
 *
 * @throws ChartError with the largest files.
 */
export const checkSize = (folder: string, files: Files, manifests: readonly unknown[]): void => {
  for (const [path, content] of files)
    if (Buffer.byteLength(content) > MOST_OF_FILE)
      throw new ChartError(
        'too-large',
        `${join(folder, path)} has ${inMib(Buffer.byteLength(content))}, and Helm reads no file of a chart that has more than 5 MiB`,
        'Put it into an image, or fetch it when the application starts.',
      )
  const size = releaseSize(files, manifests)
  if (size <= MOST_OF_RELEASE) return
  throw new ChartError(
    'too-large',
    `A release of ${folder} would have ${inMib(size)}, compressed as Helm stores it, and a Secret of Kubernetes holds 1 MiB`,
    `The largest files are ${largest(files).join(', ')}. Put what is large into an image.`,
  )
}

/** Bytes of the Secret in which Helm stores a release: the packaged chart and its manifests as JSON, compressed, in base64. */
export const releaseSize = (files: Files, manifests: readonly unknown[]): number => {
  const packaged = [...files].filter(([path]) => !isIgnored(path))
  const parts = packaged.map(([name, content]) => ({ name, data: Buffer.from(content).toString('base64') }))
  const compressed = gzipSync(JSON.stringify({ chart: parts, manifests }), { level: 9 })
  return Math.ceil(compressed.length / 3) * 4
}

const isIgnored = (path: string): boolean => path.startsWith('ci/') || path === 'values.partial.schema.json'

const largest = (files: Files): string[] =>
  [...files]
    .filter(([path]) => !isIgnored(path))
    .map(([path, content]) => [path, gzipSync(content).length] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([path, bytes]) => `${path} (${inMib(bytes)} compressed)`)

const inMib = (bytes: number): string => `${(bytes / MIB).toFixed(2)} MiB`
