import { gzipSync } from 'node:zlib'
import { stringify } from 'yaml'
import { writeChartYaml } from './chart-yaml.ts'
import type { LoadedChart } from './loaded-chart.ts'
import { render } from './render.ts'
import type { RenderedChart } from './rendered-chart.ts'

/** Bytes that a Secret can hold: https://kubernetes.io/docs/concepts/configuration/secret/#restriction-data-size */
export const MOST_BYTES = 1024 * 1024

/** Texts and bytes by their paths in the chart's folder. */
export type Files = ReadonlyMap<string, string | Uint8Array>

/**
 * What a user would run into later: Helm keeps each release in a Secret, with the chart's files and the manifests.
 *
 * @returns a warning where a release with the default values takes more than half of the Secret.
 */
export const sizeWarnings = (chart: LoadedChart, files: Files, bytes = releaseSize(chart, files)): string[] => {
  if (bytes <= MOST_BYTES / 2) return []
  const largest = largestFiles(chart, files)
  return [
    `a release takes ${kilobytes(bytes)} of the 1024 KB that the Secret in which Helm keeps it can hold; most of that are ${largest.join(', ')}. Leave out what a release doesn't need, and pass Kubernetes types through with an alias tagged @passThrough.`,
  ]
}

/** Bytes of the Secret in which Helm keeps a release with the default values: its JSON, compressed, in base64. */
export const releaseSize = (chart: LoadedChart, files: Files, rendered = renderedByName(chart)): number =>
  compressed(JSON.stringify(releaseOf(chart, keptFiles(chart, files), rendered)))

const renderedByName = (chart: LoadedChart): RenderedChart =>
  render(chart, { release: { name: chart.definition.name } })

/** The three files that take most of it, with what they take. */
export const largestFiles = (chart: LoadedChart, files: Files): string[] =>
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
