import { join } from 'node:path'
import type { Place } from '../model/chartwright-error.ts'
import { ChartError } from './chart-error.ts'
import type { LoadedChart } from './loaded-chart.ts'
import { placeInDefinition } from './places.ts'
import { type Files, largestFiles, MOST_BYTES } from './release-size.ts'

const MIB = 1024 * 1024
/** What Helm reads of one file of a chart. */
const MOST_OF_FILE = 5 * MIB

/**
 * Refuses what Helm wouldn't read, or couldn't store.
 *
 * @throws ChartError with the largest files.
 */
export const checkSize = (chart: LoadedChart, files: Files, size: number): void => {
  for (const [path, content] of files)
    if (Buffer.byteLength(content) > MOST_OF_FILE)
      throw new ChartError(
        'too-large',
        `${join(chart.folder, path)} has ${inMib(Buffer.byteLength(content))}, and Helm reads no file of a chart that has more than 5 MiB`,
        'Put it into an image, or fetch it when the application starts.',
        placeOfFile(chart, path),
      )
  if (size <= MOST_BYTES) return
  throw new ChartError(
    'too-large',
    `A release of ${chart.folder} would have ${inMib(size)}, compressed as Helm stores it, and a Secret of Kubernetes holds 1 MiB`,
    `The largest files are ${largestFiles(chart, files).join(', ')}. Put what is large into an image.`,
    placeInDefinition(chart, ''),
  )
}

/** The source of a file, or what it is generated from. */
const placeOfFile = (chart: LoadedChart, path: string): Place => {
  const source = chart.sources.files.find((one) => one.path === path)
  return source ? { file: source.file, line: 1, column: 1 } : placeInDefinition(chart, '')
}

const inMib = (bytes: number): string => `${(bytes / MIB).toFixed(2)} MiB`
