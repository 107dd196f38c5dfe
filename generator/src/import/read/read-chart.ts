import { join, relative, sep } from 'node:path'
import { isFile, isFolder, isThere, namesIn, readBytes } from '../../loader/index.ts'
import { isMap } from '../../model/map.ts'
import { ImportError } from '../import-error.ts'
import { readArchive } from './read-chart-archive.ts'
import { type IsIgnored, ignoredBy } from './read-chart-ignore.ts'
import { readYamlMap } from './read-chart-yaml.ts'

/** A Helm chart as it is. */
export interface PlainChart {
  /** As Chart.yaml says. */
  readonly name: string
  /** Where it was read from: a folder or an archive. */
  readonly path: string
  /** The text of Chart.yaml. */
  readonly chartYaml: string
  /** Its content. */
  readonly about: Readonly<Record<string, unknown>>
  /** The text of values.yaml; empty without one. */
  readonly valuesYaml: string
  /** The content of values.schema.json. */
  readonly schema?: object
  /** All files that Helm reads, by their paths in the chart. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Files of values for one use: those of `ci/` and `values-*.yaml`, also where Helm ignores them. */
  readonly overlays: ReadonlyMap<string, string>
}

/**
 * Reads a Helm chart from a folder or an archive.
 *
 * @throws ImportError for what is no chart.
 */
export const readChart = (path: string): PlainChart => chartOf(path, readChartFiles(path))

/**
 * Reads a Helm chart from its files, wherever they come from; `path` says where.
 *
 * @throws ImportError for what is no chart.
 */
export const chartOf = (path: string, all: ReadonlyMap<string, Uint8Array>): PlainChart => {
  const { files, overlays } = partsOf(path, all)
  const chartYaml = textOf(files, 'Chart.yaml')
  if (chartYaml === undefined) throw noChart(`${path} is no chart, because it has no Chart.yaml`)
  const valuesYaml = textOf(files, 'values.yaml') ?? ''
  readYamlMap(join(path, 'values.yaml'), valuesYaml)
  const about = aboutOf(path, chartYaml, textOf(files, 'requirements.yaml'))
  const schema = schemaOf(path, textOf(files, 'values.schema.json'))
  return { name: String(about.name), path, chartYaml, about, valuesYaml, ...(schema && { schema }), files, overlays }
}

/**
 * The files of a chart by their paths in it, whatever stands in them: those that Helm reads, and files of values.
 *
 * @throws ImportError where there is nothing, or no archive.
 */
export const readChartFiles = (path: string): ReadonlyMap<string, Uint8Array> => {
  if (!isThere(path)) throw noChart(`There is no ${path}`)
  return isFolder(path) ? filesIn(path) : readArchive(path, readBytes(path))
}

const noChart = (what: string): ImportError =>
  new ImportError('no-chart', what, 'Give the folder of a chart, or a packaged one (.tgz).')

interface Parts {
  readonly files: Map<string, Uint8Array>
  readonly overlays: Map<string, string>
}

/** An archive holds only what Helm reads. */
const partsOf = (path: string, all: ReadonlyMap<string, Uint8Array>): Parts => {
  const overlays = new Map(
    [...all]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .filter(([name]) => isOverlay(name))
      .map(([name, bytes]) => [name, asText(bytes)]),
  )
  for (const [name, text] of overlays) readYamlMap(join(path, name), text)
  return { overlays, files: new Map(all) }
}

const isOverlay = (name: string): boolean => /^ci\/[^/]+\.ya?ml$|^values-[^/]+\.ya?ml$/.test(name)

const filesIn = (folder: string): ReadonlyMap<string, Uint8Array> => {
  const ignore = join(folder, '.helmignore')
  const isIgnored = ignoredBy(isFile(ignore) ? asText(readBytes(ignore)) : '')
  const files = filesUnder(folder, folder, isIgnored)
  const others = namesIn(folder).flatMap((name) => (name === 'ci' ? namesUnder(join(folder, name), 'ci/') : [name]))
  const overlays = others.filter((name) => isOverlay(name) && isFile(join(folder, name)))
  return new Map([...files, ...overlays].map((name) => [name, readBytes(join(folder, name))]))
}

const namesUnder = (folder: string, prefix: string): string[] =>
  isFolder(folder) ? namesIn(folder).map((name) => `${prefix}${name}`) : []

const filesUnder = (root: string, folder: string, isIgnored: IsIgnored): string[] =>
  namesIn(folder).flatMap((name) => {
    const path = join(folder, name)
    const inner = relative(root, path).split(sep).join('/')
    if (isFolder(path)) return isIgnored(inner, true) ? [] : filesUnder(root, path, isIgnored)
    return isFile(path) && !isIgnored(inner, false) ? [inner] : []
  })

/** Helm drops a byte order mark. */
const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string): string | undefined => {
  const bytes = files.get(name)
  return bytes && asText(bytes)
}

const aboutOf = (path: string, chartYaml: string, requirements = ''): PlainChart['about'] => {
  const about = readYamlMap(join(path, 'Chart.yaml'), chartYaml) ?? {}
  for (const field of ['name', 'version'])
    if (typeof about[field] !== 'string')
      throw new ImportError(
        'chart-yaml',
        `Chart.yaml of ${path} has no ${field}`,
        `Add the ${field}: Helm requires it.`,
      )
  return { ...readYamlMap(join(path, 'requirements.yaml'), requirements), ...about }
}

const schemaOf = (path: string, text: string | undefined): object | undefined => {
  if (text === undefined) return undefined
  try {
    const schema: unknown = JSON.parse(text)
    return isMap(schema) ? schema : undefined
  } catch (error) {
    const what = `values.schema.json of ${path} isn't valid JSON: ${(error as Error).message}`
    throw new ImportError('schema', what, 'Correct it, or remove the file.')
  }
}

/** The templates by their paths in `templates/`. */
export const templatesOf = ({ files }: PlainChart): ReadonlyMap<string, string> =>
  new Map(
    [...files].flatMap(([path, bytes]): [string, string][] =>
      path.startsWith('templates/') ? [[path.slice('templates/'.length), asText(bytes)]] : [],
    ),
  )
