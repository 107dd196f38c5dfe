import { readFileSync } from 'node:fs'
import { matchesGlob, resolve } from 'node:path'
import { findWasm, openHelm } from 'chartwright-helm/node'
import { LineCounter, parseDocument } from 'yaml'
import { compileChart, interpret, isHook, loadChart, type RenderedChart, render } from '../../chart/index.ts'
import { type JsonMap, overlay } from '../../values/index.ts'
import { mapLines } from '../../values/yaml/yaml-lines.ts'
import { compileForFewRenderings } from '../engine-flags.ts'
import { out } from '../output.ts'
import { ProblemsError, suggestion, UsageError } from '../problem.ts'
import type { RenderRequest } from './render-by-helm.ts'

/** What functions and models are asked for; the others are about Helm's output. */
const UNDERSTOOD = /^(values|set.*|namespace|show-only|name-template|kube-version|api-versions|is-upgrade|no-hooks)$/

/** Renders a typed chart without Helm: by its functions, or by what the compiler understood of them. */
export const renderByFunction = async (request: RenderRequest): Promise<number> => {
  const { helmArguments, flags, found } = request
  const other = helmArguments.flags.find((flag) => !UNDERSTOOD.test(flag))
  if (other)
    throw new UsageError(`Only Helm supports --${other}`, `Remove it, or render with Helm: leave out --by ${flags.by}.`)
  const options = await optionsOf(request)
  if (flags.by === 'model') {
    const { chart, model } = await compileChart(found.path)
    return show(chart.definition.name, interpret(chart, model, options), request)
  }
  const chart = await loadChart(found.path)
  return show(chart.definition.name, render(chart, options), request)
}

const optionsOf = async (request: RenderRequest) => {
  const {
    release,
    helmArguments: { all, isOn },
  } = request
  const [kubeVersion] = all('kube-version').slice(-1)
  return {
    values: await valuesGiven(request),
    release: {
      name: release ?? all('name-template').at(-1) ?? 'release-name',
      namespace: all('namespace').at(-1) ?? 'default',
      isUpgrade: isOn('is-upgrade'),
    },
    capabilities: {
      apiVersions: all('api-versions').flatMap((versions) => versions.split(',')),
      ...(kubeVersion !== undefined && { kubeVersion: wholeVersion(kubeVersion) }),
    },
    cluster: { objects: request.lookup ?? [] },
  }
}

const valuesGiven = async ({ helmArguments, found, flags }: RenderRequest): Promise<JsonMap> => {
  if (!helmArguments.flags.some((flag) => /^(values|set)/.test(flag))) return {}
  if (!findWasm()) return valuesOfFiles(helmArguments.all('values'), helmArguments.all('set'))
  compileForFewRenderings()
  return (await openHelm()).values(helmArguments.withChart(found.path), flags.helm) as JsonMap
}

/** `1.34` as Helm says it: `v1.34.0`. */
const wholeVersion = (given: string): string => {
  const [, major, minor = '0', patch = '0', rest = ''] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?([-+].+)?$/.exec(given) ?? []
  if (major !== undefined) return `v${major}.${minor}.${patch}${rest}`
  throw new UsageError(`--kube-version can't be "${given}"`, 'Give a version such as 1.34 or v1.34.4.')
}

/** Without Helm's engine, only whole files of values are read. */
const valuesOfFiles = (files: readonly string[], sets: readonly string[]): JsonMap => {
  if (sets.length > 0)
    throw new UsageError(
      "--set needs Helm's engine, which is missing",
      'Write the values to a file, and give it with --values.',
    )
  return files
    .flatMap((names) => names.split(','))
    .map((name) => readYaml(name))
    .reduce(overlay, {})
}

const readYaml = (name: string): JsonMap => {
  const lineCounter = new LineCounter()
  const text = readFileSync(name === '-' ? 0 : name, 'utf8')
  const document = parseDocument(text, { version: '1.1', lineCounter, prettyErrors: false })
  const [error] = document.errors
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    const what = name === '-' ? `Line ${line} of standard input` : 'This file'
    const at = name === '-' ? undefined : { file: resolve(name), line, column: col }
    const message = `${what} isn't valid YAML: ${error.message}`
    throw new ProblemsError([{ code: 'values-file', message, hint: 'Correct this line.', ...(at && { at }) }])
  }
  return (document.toJS() ?? {}) as JsonMap
}

const show = (chart: string, { templates, notes }: RenderedChart, { helmArguments, flags }: RenderRequest): number => {
  const shown = onlyShown(templates, helmArguments.all('show-only'))
  if (flags.json) return out(JSON.stringify({ templates: Object.fromEntries(shown), notes }, null, 2))
  const texts = manifestTexts(chart, shown, { hooks: !helmArguments.isOn('no-hooks') })
  return out([...texts, ...(flags.notes ? [`\nNOTES:\n${notes}`] : [])].join('\n'))
}

type Templates = RenderedChart['templates']

/**
 * The templates that `--show-only` names, by paths such as `templates/web/*.yaml`; all without it.
 *
 * @throws UsageError with the nearest template for a path that there isn't.
 */
const onlyShown = (templates: Templates, patterns: readonly string[] = []): Templates => {
  if (patterns.length === 0) return templates
  const paths = [...templates.keys()]
  const shown = patterns.flatMap((pattern) => matching(pattern.replace(/^\.?\//, ''), paths))
  return new Map([...templates].filter(([path]) => shown.includes(path)))
}

const matching = (pattern: string, paths: readonly string[]): string[] => {
  const found = paths.filter((path) => matchesGlob(`templates/${path}`, pattern))
  if (found.length > 0) return found
  const known = paths.map((path) => `templates/${path}`)
  throw new UsageError(`There is no template ${pattern}`, suggestion(pattern, known, `There are: ${known.join(', ')}.`))
}

/** The documents of templates as texts, with the template of each above it. None ends with a newline. */
export const manifestTexts = (
  chart: string,
  templates: RenderedChart['templates'],
  { hooks }: { readonly hooks: boolean },
): string[] =>
  [...templates].flatMap(([path, manifests]) =>
    manifests
      .filter((manifest) => hooks || !isHook(manifest))
      .map((manifest) => ['---', `# Source: ${chart}/templates/${path}`, ...mapLines(manifest as never)].join('\n')),
  )
