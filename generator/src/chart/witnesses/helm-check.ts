import { type HelmPool, openHelmPool } from 'chartwright-helm/node'
import { semverCompare } from '../../functions/index.ts'
import { ChartwrightError, type Place } from '../../model/chartwright-error.ts'
import { shortened } from '../../model/words.ts'
import { sampleValues } from '../../self-check/arbitrary.ts'
import { compareDocuments, type Difference, inOneOrder } from '../../self-check/compare-documents.ts'
import { dependencyKey } from '../../values/schema/dependency-switches.ts'
import { schemaDocument } from '../../values/schema/write-schema.ts'
import { placeOfTemplate } from '../chart-error.ts'
import type { CompiledChart } from '../generate-chart.ts'
import { withoutHandWritten } from '../hand-written/copy.ts'
import { ownIncludes } from '../hand-written/own-includes.ts'
import { chartFiles } from '../write/chart-files.ts'
import { dependencyNames } from '../write/dependency-files.ts'
import { outcomeOfHelm, outcomeWithout } from './helm-outcome.ts'
import {
  leftOutOf,
  mayFailOtherwise,
  outcomeBeside,
  type RenderWithout,
  withoutFiles,
  withoutTemplates,
} from './left-out.ts'
import type { HelmOutcome } from './outcome.ts'
import { WITNESSES_NOW } from './stand-ins.ts'

/** How many values, and which. */
export interface HelmCheckOptions {
  /** How many random values besides the defaults. */
  readonly runs: number
  readonly seed: number
  readonly targets?: Targets
}

/** What charts are for. */
export interface Targets {
  readonly helm?: readonly HelmVersion[]
  /** Versions of Kubernetes, such as `1.34`. */
  readonly kubernetes?: readonly string[]
}

/** So often at least, where only Helm knows what a template gives that the author wrote. */
const WITH_OWN_TEMPLATES = 20

const HELMS = [3, 4] as const
type HelmVersion = (typeof HELMS)[number]

/** Helm's engine on threads of its own, with randomness and a clock that can be compared. */
export const openWitness = ({ threads = 1 } = {}): HelmPool => {
  const file = import.meta.url.endsWith('.ts') ? './fixed-random.ts' : './fixed-random.js'
  return openHelmPool({ threads, random: new URL(file, import.meta.url), now: WITNESSES_NOW })
}

/**
 * Renders a compiled chart by Helm 3 and Helm 4 beside this thread; what it gives has to be called to compare the
 * renderings with the chart's functions and its model, and then gives on how many values they could be compared.
 *
 * @throws HelmCheckError at the first difference.
 */
export const beginHelmCheck = (
  compiled: CompiledChart,
  pool: HelmPool,
  { runs, seed, targets = {} }: HelmCheckOptions,
): (() => Promise<number>) => {
  if (!canRender(compiled)) return async () => 0
  const own = ownIncludes(compiled.chart, compiled.model)
  const schema = schemaDocument(compiled.chart.values, false, '')
  const samples = sampleValues(schema as never, {
    seed,
    count: own.length > 0 ? Math.max(runs, WITH_OWN_TEMPLATES) : runs,
  }) as Readonly<Record<string, unknown>>[]
  const versions = kubeVersionsFor(compiled, targets.kubernetes)
  const defaults = {}
  const sets = [
    ...versions.map((kubeVersion) => ({ values: defaults, kubeVersion })),
    ...samples.map((values, index) => ({
      values: withoutDependencies(compiled, values),
      kubeVersion: versions[index % versions.length] as string,
    })),
  ]
  const files = withoutHandWritten(compiled.chart, chartFiles(compiled))
  const renderBy = (set: RenderedSet, leftOut: readonly string[] = []) =>
    outcomeOfHelm(pool.template(withoutFiles(files, leftOut), { ...set, documents: true }))
  const rendered = sets
    .flatMap((set) => (targets.helm ?? HELMS).map((helm) => ({ ...set, helm })))
    .map((set) => ({ set, got: renderBy(set) }))
  return async () => {
    const helms = await helmVersions(pool)
    const compared = new Set<unknown>()
    for (const { set, got } of rendered) {
      const renderWithout: RenderWithout = (leftOut) => (leftOut.length > 0 ? renderBy(set, leftOut) : got)
      if (await compare(compiled, { ...set, version: helms[set.helm], seed }, renderWithout)) compared.add(set.values)
    }
    return compared.size
  }
}

/** A library isn't rendered, and Helm wants all charts that a chart depends on. */
const canRender = ({ chart: { definition, folder } }: CompiledChart): boolean => {
  const { dependencies = [], type } = definition
  const there = dependencies.length > 0 ? dependencyNames(folder) : []
  return type !== 'library' && dependencies.every(({ name }) => there.some((path) => path.startsWith(name)))
}

/** What other charts are given has to fit their schemas, of which this one knows nothing. */
const withoutDependencies = (
  { chart: { definition } }: CompiledChart,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const names = (definition.dependencies ?? []).map(dependencyKey)
  return Object.fromEntries(Object.entries(values).filter(([key]) => !names.includes(key)))
}

/** A version of Kubernetes that the chart is for, among the usual ones. */
export const kubeVersionFor = ({ chart: { definition } }: Pick<CompiledChart, 'chart'>): string =>
  KUBERNETES.find((version) => semverCompare(definition.kubeVersion ?? '>=0.0.0-0', version)) ?? KUBERNETES[0]

/** Those of the given versions that the chart is for; a usual one where that is none. */
const kubeVersionsFor = (compiled: CompiledChart, given: readonly string[] = []): readonly string[] => {
  const wanted = compiled.chart.definition.kubeVersion ?? '>=0.0.0-0'
  const suitable = given.map(fullVersion).filter((version) => semverCompare(wanted, version))
  return suitable.length > 0 ? suitable : [kubeVersionFor(compiled)]
}

/** `1.34` → `v1.34.0` */
const fullVersion = (version: string): string => `v${version}${version.split('.').length < 3 ? '.0' : ''}`

const KUBERNETES = ['v1.34.0', 'v1.30.0', 'v1.37.0', 'v1.25.0'] as const

/** What each Helm says of itself, as charts see it. */
const helmVersions = async (pool: HelmPool): Promise<Readonly<Record<HelmVersion, string>>> => {
  const asking = {
    'Chart.yaml': 'apiVersion: v2\nname: version\nversion: 1.0.0\n',
    'templates/version.yaml': 'version: {{ .Capabilities.HelmVersion.Version }}\n',
  }
  const [three, four] = await Promise.all(
    HELMS.map(async (helm) => {
      const { text } = await pool.template(asking, { helm })
      return /^version: (.*)$/m.exec(text)?.[1] ?? ''
    }),
  )
  return { 3: three as string, 4: four as string }
}

/** Values, and what renders them. */
interface RenderedSet {
  readonly helm: HelmVersion
  readonly values: object
  readonly kubeVersion: string
}

interface Run extends RenderedSet {
  /** Of Helm. */
  readonly version: string
  readonly seed: number
}

/** Whether there was something to compare: what only Helm evaluates has no other witness. */
const compare = async (compiled: CompiledChart, run: Run, renderBy: RenderWithout): Promise<boolean> => {
  const { helm, version, values, kubeVersion, seed } = run
  const capabilities = { kubeVersion, helmVersion: version }
  const wanted = WITNESSES.map((witness) => outcomeWithout(witness, compiled, { values, capabilities }))
  const leftOut = leftOutOf(wanted)
  if (wanted.some((want) => 'failed' in want && (want.onlyHelm || leftOut.length > 0))) return false
  const got = await outcomeBeside(compiled, leftOut, values, renderBy)
  if (failsInDependency(got)) return false
  for (const [at, witness] of WITNESSES.entries()) {
    const want = withoutTemplates(wanted[at] as HelmOutcome, leftOut)
    const differences = differencesOf(want, got, { values, withoutChecksums: witness === 'function' })
    const [first] = differences
    if (!first || mayFailOtherwise(compiled, want, got)) continue
    const where = placeOfTemplate(compiled.chart, templateIn(compiled, first.path))
    throw new HelmCheckError({
      witness,
      helm,
      values,
      seed,
      differences,
      where,
      own: ownIncludes(compiled.chart, compiled.model),
    })
  }
  return true
}

const WITNESSES = ['function', 'model'] as const

/** What other charts do with `global` is theirs: the first template that Helm names is one of them. */
const failsInDependency = (got: HelmOutcome): boolean =>
  'failed' in got && /[\w.-]+\/(charts|templates)\//.exec(got.failed)?.[1] === 'charts'

/** The template in which a difference is: `web/service.yaml` of `web/service.yaml[0].spec`. */
const templateIn = ({ chart }: CompiledChart, path: string): string =>
  chart.sources.templates.find((one) => path.includes(one.path))?.path ?? ''

/** What only the users' values can be blamed for: a template in them, or a manifest without a proper head. */
const OF_VALUES = /error calling tpl|struct field (SimpleHead|\.metadata\.annotations)/

const differencesOf = (want: HelmOutcome, got: HelmOutcome, options: object): readonly Difference[] => {
  if ('refused' in want) return 'failed' in got ? [] : [{ path: '.', want: 'refuses the values', got: 'renders' }]
  if ('documents' in want && 'documents' in got) {
    return compareDocuments(ordered(want.documents), ordered(got.documents), options)
  }
  if ('failed' in want && 'failed' in got && got.failed.includes(want.failed)) return []
  return 'failed' in got && OF_VALUES.test(got.failed)
    ? []
    : [{ path: '.', want: outcomeWords(want), got: outcomeWords(got) }]
}

const ordered = (documents: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(documents).map(([path, list]) => [path, inOneOrder(list)]))

const outcomeWords = (outcome: HelmOutcome): string =>
  'failed' in outcome ? `fails with "${outcome.failed}"` : 'documents' in outcome ? 'renders' : 'refuses the values'

interface Found {
  readonly witness: 'function' | 'model'
  readonly helm: 3 | 4
  readonly values: unknown
  readonly seed: number
  readonly differences: readonly Difference[]
  readonly where?: Place
  /** The hand-written named templates that typed templates include. */
  readonly own: readonly string[]
}

const SHOWN = 3
const MOST_CHARACTERS = 200

const hintFor = (own: readonly string[]): string =>
  own.length > 0
    ? `Check that the function of each namedTemplate returns what its template renders: ${own.join(', ')}. If they agree, this is a bug in chartwright: please report it with these lines. No file was written.`
    : 'This is a bug in chartwright: please report it with these lines. No file was written.'

/** Helm renders a chart's templates otherwise than its functions do: a bug in chartwright. */
export class HelmCheckError extends ChartwrightError {
  override readonly name = 'HelmCheckError'
  /** All that is known, for a report. */
  readonly details: object

  constructor({ witness, helm, values, seed, differences, where, own }: Found) {
    super({
      code: 'helm-check',
      ...(where && { where }),
      what: [
        `The chart's ${witness} and Helm ${helm} differ (seed ${seed}).`,
        `  values: ${shortened(JSON.stringify(values), MOST_CHARACTERS)}`,
        ...differences
          .slice(0, SHOWN)
          .map(({ path, want, got }) => `  ${path}: ${witness} ${want}, Helm ${helm} ${got}`),
      ].join('\n'),
      hint: hintFor(own),
    })
    this.details = { witness, helm, values, differences }
  }
}
