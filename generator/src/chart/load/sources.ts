import { basename, join, relative, sep } from 'node:path'
import type { TemplateSource } from '../../evaluate/index.ts'
import { isFolder, isThere, namesIn } from '../../loader/index.ts'
import { ChartError } from '../chart-error.ts'

/** The files under a chart's `src/`, by what they become. */
export interface ChartSources {
  readonly folder: string
  /** `src/chart.ts`. */
  readonly chart: string
  readonly templates: readonly TemplateSource[]
  /** All that are called `helpers.ts`: what a library gives to other charts. */
  readonly helpers: readonly string[]
  /** `src/values/X.ts` → `values-X.yaml`, `src/ci/X.ts` → `ci/X-values.yaml`. */
  readonly overlays: readonly OverlaySource[]
  /** `src/files/**` → `files/**`, as they are. */
  readonly files: readonly FileSource[]
  /** `src/crds/X.yaml` or `src/crds/X.ts` → `crds/X.yaml`. */
  readonly crds: readonly FileSource[]
  /** `src/templates/**` → `templates/**`: Go templates as they are; not typed ones in {@link RESERVED}. */
  readonly handWritten: readonly FileSource[]
  /** `src/README.md.hbs`, where there is one. */
  readonly readme?: string
}

/** A file that becomes one of the package, and no template. */
export interface FileSource {
  readonly file: string
  /** Path in the chart's folder. */
  readonly path: string
}

/** A file with typed values of a user. */
export interface OverlaySource {
  readonly name: string
  readonly file: string
  /** The same, in the chart's folder: `src/values/production.ts`. */
  readonly source: string
  /** Path in the chart's folder of what it becomes. */
  readonly path: string
  /** Only for tests: not in the package. */
  readonly ci: boolean
}

/**
 * Finds the sources of a chart.
 *
 * @throws ChartError where the folder is none of a chart.
 */
export const findSources = (folder: string): ChartSources => {
  const source = join(folder, 'src')
  const chart = join(source, 'chart.ts')
  if (!isThere(chart)) {
    throw new ChartError('no-chart', `${folder} has no src/chart.ts`, 'Give the folder of a chart: charts/NAME.')
  }
  const paths = filesUnder(source).map((file) => relative(source, file).split(sep).join('/'))
  const readme = join(source, 'README.md.hbs')
  return {
    folder,
    chart,
    templates: paths.filter(isTemplate).map((path) => templateOf(source, path)),
    helpers: paths.filter((path) => /^(.*\/)?helpers\.ts$/.test(path)).map((path) => join(source, path)),
    overlays: paths.flatMap((path) => overlayOf(source, path)),
    crds: paths.flatMap((path) => crdOf(source, path)),
    handWritten: paths.filter(isHandWritten).map((path) => ({ path, file: join(source, path) })),
    files: paths.filter(isFile).map((path) => ({ path, file: join(source, path) })),
    ...(isThere(readme) && { readme }),
  }
}

const filesUnder = (folder: string): string[] =>
  namesIn(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (isFolder(path) ? filesUnder(path) : isThere(path) ? [path] : []))

/** Folders of `src/` that aren't those of the same name in `templates/`; typed templates for these stand below `src/templates/`. */
const RESERVED = /^(values|ci|files|crds|templates)\//

/** Where a typed template stands in `src/`: `web/service.ts` for `web/service.yaml`, `templates/crds/team.ts` for `crds/team.yaml`. */
export const typedSourceOf = (template: string): string => {
  const path = template.replace(/\.yaml$/, '.ts')
  return RESERVED.test(path) ? `templates/${path}` : path
}

const NOT_TEMPLATES = /^chart\.ts$|(^|\/)helpers\.ts$|\.(test|test-d|d)\.ts$/

/** What .helmignore keeps out of the package. */
const isIgnored = (path: string): boolean => /(\.tmp|\.DS_Store)$/.test(path)

const isFile = (path: string): boolean => path.startsWith('files/') && !isIgnored(path)

const isHandWritten = (path: string): boolean =>
  path.startsWith('templates/') && !isIgnored(path) && !/\.(test|test-d)\.ts$/.test(path) && !isTemplate(path)

const isTemplate = (path: string): boolean =>
  path.endsWith('.ts') && !NOT_TEMPLATES.test(path) && path === typedSourceOf(templatePathOf(path))

const templatePathOf = (path: string): string => path.replace(/^templates\//, '').replace(/\.ts$/, '.yaml')

const FORMS: Record<string, Pick<TemplateSource, 'path' | 'form'>> = {
  'notes.ts': { path: 'NOTES.txt', form: 'notes' },
  'checks.ts': { path: 'checks.yaml', form: 'checks' },
}

const crdOf = (source: string, path: string): FileSource[] =>
  /^crds\/.*\.(ya?ml|ts)$/.test(path) && !/\.(test|test-d|d)\.ts$|(^|\/)helpers\.ts$/.test(path)
    ? [{ path: path.replace(/\.(ya?ml|ts)$/, '.yaml'), file: join(source, path) }]
    : []

const templateOf = (source: string, path: string): TemplateSource => ({
  ...(FORMS[path] ?? { path: templatePathOf(path), form: 'manifest' }),
  source: `src/${path}`,
  file: join(source, path),
})

const overlayOf = (source: string, path: string): OverlaySource[] => {
  const [, kind] = /^(values|ci)\/[^/]+\.ts$/.exec(path) ?? []
  if (!kind) return []
  const name = basename(path, '.ts')
  const ci = kind === 'ci'
  return [
    {
      name,
      ci,
      file: join(source, path),
      source: `src/${path}`,
      path: ci ? `ci/${name}-values.yaml` : `values-${name}.yaml`,
    },
  ]
}
