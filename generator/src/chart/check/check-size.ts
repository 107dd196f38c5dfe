import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { stringify } from 'yaml'
import type { Place } from '../../model/chartwright-error.ts'
import { ChartError, placeInDefinition } from '../chart-error.ts'
import type { LoadedChart } from '../load/load-chart.ts'
import { render } from '../render/render.ts'
import type { RenderedChart } from '../render/rendered-chart.ts'
import { writeChartYaml } from '../write/chart-yaml.ts'

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
        `${join(chart.folder, path)} has ${inMib(Buffer.byteLength(content))}, but Helm reads only files of at most 5 MiB`,
        'Put it into an image, or download it when the application starts.',
        placeOfFile(chart, path),
      )
  if (size <= MOST_BYTES) return
  throw new ChartError(
    'too-large',
    `A release of ${chart.folder} would take ${inMib(size)}, compressed as Helm stores it, but a Secret holds only 1 MiB`,
    `The largest files are ${largestFiles(chart, files).join(', ')}. Put large ones into an image.`,
    placeInDefinition(chart, ''),
  )
}

/** The source of a file, or what it is generated from. */
const placeOfFile = (chart: LoadedChart, path: string): Place => {
  const source = chart.sources.files.find((one) => one.path === path)
  return source ? { file: source.file, line: 1, column: 1 } : placeInDefinition(chart, '')
}

const inMib = (bytes: number): string => `${(bytes / MIB).toFixed(2)} MiB`

/** Bytes that a Secret can hold: https://kubernetes.io/docs/concepts/configuration/secret/#restriction-data-size */
const MOST_BYTES = 1024 * 1024

/** Texts and bytes by their paths in the chart's folder. */
type Files = ReadonlyMap<string, string | Uint8Array>

/**
 * What a user would run into later: Helm keeps each release in a Secret, with the chart's files and the manifests.
 *
 * @returns a warning where a release with the default values takes more than half of the Secret.
 */
export const sizeWarnings = (chart: LoadedChart, files: Files, bytes = releaseSize(chart, files)): string[] => {
  if (bytes <= MOST_BYTES / 2) return []
  const largest = largestFiles(chart, files)
  return [
    `A release takes ${kilobytes(bytes)}, and the Secret in which Helm stores it holds only 1024 KB. The largest files are ${largest.join(', ')}. Leave out what a release doesn't need, and pass Kubernetes types through with an alias tagged @passThrough.`,
  ]
}

/** Bytes of the Secret in which Helm keeps a release with the default values: its JSON, compressed, in base64. */
export const releaseSize = (chart: LoadedChart, files: Files, rendered = renderedByName(chart)): number =>
  compressed(JSON.stringify(releaseOf(chart, keptFiles(chart, files), rendered)))

const renderedByName = (chart: LoadedChart): RenderedChart =>
  render(chart, { release: { name: chart.definition.name } })

/** The three files that take most of it, with what they take. */
const largestFiles = (chart: LoadedChart, files: Files): string[] =>
  [...keptFiles(chart, files)]
    .map(([path, text]) => ({ path, size: compressed(base64(text)) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 3)
    .map(({ path, size }) => `${path} (${kilobytes(size)})`)

const compressed = (text: string): number => Math.ceil(gzipSync(text, { level: 9 }).length / 3) * 4

const base64 = (text: string | Uint8Array): string => Buffer.from(text as string).toString('base64')

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`

/** What .helmignore leaves in the package. */
const keptFiles = (chart: LoadedChart, files: Files): Files =>
  new Map<string, string | Uint8Array>(
    [...files, ...chart.files].filter(([path]) => !/^(?:ci|src|test)\/|^values\.partial\.schema\.json$/.test(path)),
  )

/** A release as Helm writes it, without dates and the like: https://pkg.go.dev/helm.sh/helm/v3/pkg/release#Release */
const releaseOf = (chart: LoadedChart, files: Files, rendered: RenderedChart): object => {
  const { definition, values } = chart
  const parts = [...files].map(([name, text]) => ({ name, data: base64(text) }))
  const isTemplate = ({ name }: { name: string }) => name.startsWith('templates/')
  return {
    name: definition.name,
    info: { status: 'deployed', notes: rendered.notes },
    chart: {
      metadata: writeChartYaml(definition),
      templates: parts.filter(isTemplate),
      values: values.defaults,
      schema: parts.find(({ name }) => name === 'values.schema.json')?.data,
      files: parts.filter((part) => !isTemplate(part) && !KEPT_OTHERWISE.includes(part.name)),
    },
    manifest: manifestOf(rendered),
  }
}

/** They are in the release, but not as files. */
const KEPT_OTHERWISE = ['Chart.yaml', 'values.yaml', 'values.schema.json']

const manifestOf = ({ manifests }: RenderedChart): string =>
  manifests.map((manifest) => `---\n${stringify(manifest)}`).join('')
