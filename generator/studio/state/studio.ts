import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Site, WatchEvent } from '../../src/studio/site.ts'
import { EngineClient, type EngineEvents } from '../engine/engine-client.ts'
import type { Baseline, Outcome, Rendered, RenderRequest, RenderSettings } from '../engine/protocol.ts'
import type { ManifestProblem } from '../kubernetes/check-manifests.ts'
import { type ChartValues, chartValues } from '../values/chart-values.ts'
import { Checker } from '../values/checker.ts'
import { merge, type Path, type ValueMap } from '../values/json.ts'
import { type ReadValues, readValues, withoutValue, withValue } from '../values/overrides.ts'
import type { ValueProblem } from '../values/validate.ts'
import { readFragment, writeFragment } from './fragment.ts'
import { KubernetesCheck } from './kubernetes-check.ts'
import { Links } from './links.ts'
import { type OtherHelm, OtherHelmCheck } from './other-helm.ts'

/** What the engine is doing. */
export type EngineState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly message: string }

/** The parts of the page. */
export type Tab = 'form' | 'yaml' | 'manifests' | 'picture' | 'notes'

/** The other version of the chart among what manifests are compared with; no file of values has this name. */
export const OTHER_VERSION = 'version'

/** What the page shows, and what can be done in it. */
export class Studio {
  readonly site: Signal<Site>
  readonly chart: ReadonlySignal<ChartValues>
  /** The user's values, in YAML. */
  readonly text: Signal<string>
  readonly settings: Signal<RenderSettings>
  /** With what manifests are compared: {@link OTHER_VERSION}, a file of values, or, where it is empty, the defaults. */
  readonly baseline: Signal<string>
  readonly read: ReadonlySignal<ReadValues>
  /** The user's values as they were when they could be read last. */
  readonly values: Signal<ValueMap>
  readonly merged: ReadonlySignal<ValueMap>
  /** What the schema has against the values. */
  readonly problems: Signal<readonly ValueProblem[]> = signal([])
  /** Why the schema can't be used in the page. */
  readonly schemaProblem: Signal<string | undefined> = signal(undefined)
  readonly engine: Signal<EngineState> = signal({ kind: 'loading' })
  readonly outcome: Signal<Outcome | undefined> = signal(undefined)
  /** The manifests that were rendered last, also while newer values can't be rendered. */
  readonly rendered: Signal<Rendered | undefined> = signal(undefined)
  readonly milliseconds: Signal<number | undefined> = signal(undefined)
  /** Why the chart's newest sources can't be shown. */
  readonly sourceProblem: Signal<string | undefined> = signal(undefined)
  /** The key of the manifest that is shown; undefined for all. */
  readonly selected: Signal<string | undefined> = signal(undefined)
  /** What is shown where there is room for one thing only. */
  readonly tab: Signal<Tab> = signal('form')
  /** What the form looks for. */
  readonly filter = signal('')
  readonly links: Links
  /** How the other Helm differs. */
  readonly otherHelm: Signal<OtherHelm | undefined> = signal(undefined)
  /** What Kubernetes would have against the manifests. */
  readonly manifestProblems: Signal<readonly ManifestProblem[]> = signal([])
  readonly #client: EngineClient
  readonly #otherHelm: OtherHelmCheck
  readonly #kubernetes: KubernetesCheck
  readonly #checker = new Checker({
    onProblems: (problems) => (this.problems.value = problems),
    onSchema: (problem) => (this.schemaProblem.value = problem),
  })

  constructor(site: Site) {
    const { values, settings } = readFragment(location.hash)
    this.site = signal(site)
    this.text = signal(values)
    this.settings = signal(settings)
    this.baseline = signal(site.against ? OTHER_VERSION : '')
    this.chart = computed(() => chartValues(this.site.value))
    this.read = computed(() => readValues(this.text.value))
    this.values = signal(this.read.value.values)
    this.merged = computed(() => merge(this.chart.value.defaults, this.values.value) as ValueMap)
    const events: EngineEvents = {
      onReady: () => (this.engine.value = { kind: 'ready' }),
      onRendered: (outcome, request, milliseconds) => this.#show(outcome, request, milliseconds),
      onBroken: (message) => (this.engine.value = { kind: 'broken', message }),
    }
    this.#client = new EngineClient(site.engine, events, site.limits)
    this.#otherHelm = new OtherHelmCheck(this.#client, (other) => (this.otherHelm.value = other))
    this.#kubernetes = new KubernetesCheck(this.#client, (problems) => (this.manifestProblems.value = problems))
    this.links = new Links(this.#client, this)
    this.#follow()
    if (site.isWatched) this.#watch()
  }

  /** Sets a value; what is as in the chart isn't kept. */
  set(path: Path, value: unknown): void {
    this.text.value = withValue(this.text.value, path, value, this.chart.value.defaults)
  }

  /** Takes the chart's own value again. */
  reset(path: Path): void {
    this.text.value = withoutValue(this.text.value, path)
  }

  /** The address of the page with the values and settings of now. */
  link(): string {
    const { origin, pathname } = location
    return `${origin}${pathname}${writeFragment({ values: this.text.value, settings: this.settings.value })}`
  }

  /** Shows one manifest, or all of them. */
  show(key: string | undefined): void {
    this.selected.value = key
    this.tab.value = 'manifests'
  }

  /** Shows a value in the form. */
  find(path: Path): void {
    this.filter.value = path.join('.')
    this.tab.value = 'form'
  }

  #follow(): void {
    effect(() => {
      const { values, problems } = this.read.value
      if (problems.length === 0) this.values.value = values
    })
    effect(() => this.#checker.setSchema(this.chart.value.schema))
    effect(() => {
      if (this.chart.value) this.#checker.check(this.merged.value)
    })
    effect(() => this.#client.setChart(this.site.value.files, this.site.value.against?.files))
    effect(() => {
      if (this.site.value && this.settings.value && this.text.value !== undefined) this.links.clear()
    })
    effect(() => {
      const { files } = this.site.value
      const request = { settings: this.settings.value, values: this.text.value, baseline: this.#comparedWith() }
      if (files && this.read.value.problems.length === 0) this.#client.render(request)
    })
    effect(() => keepInAddress(writeFragment({ values: this.text.value, settings: this.settings.value })))
    addEventListener('hashchange', () => this.#take(location.hash))
  }

  #comparedWith(): Baseline {
    const { overlays } = this.site.value
    if (this.baseline.value === OTHER_VERSION) return { chart: 'other', values: this.text.value }
    return { chart: 'own', values: overlays[this.baseline.value] ?? '' }
  }

  #take(fragment: string): void {
    const { values, settings } = readFragment(fragment)
    this.text.value = values
    this.settings.value = settings
  }

  #show(outcome: Outcome, request: RenderRequest, milliseconds: number): void {
    this.otherHelm.value = undefined
    this.#otherHelm.follow(outcome, request)
    this.manifestProblems.value = []
    this.#kubernetes.follow(outcome, request)
    this.outcome.value = outcome
    this.milliseconds.value = milliseconds
    if (outcome.ok) this.rendered.value = outcome
  }

  #watch(): void {
    const events = new EventSource('events')
    let isFirst = true
    // what has changed while nothing was heard isn't known
    events.onopen = () => {
      if (!isFirst) void this.#reload()
      isFirst = false
    }
    events.onmessage = ({ data }: MessageEvent<string>) => {
      const event: WatchEvent = JSON.parse(data)
      this.sourceProblem.value = event.kind === 'problem' ? event.message : undefined
      if (event.kind === 'chart') void this.#reload()
    }
  }

  /** A server that can't be reached now is heard of again. */
  async #reload(): Promise<void> {
    const response = await fetch('chart.json').catch(() => undefined)
    if (response?.ok) this.site.value = await response.json()
  }
}

let timer: ReturnType<typeof setTimeout> | undefined

/** Browsers refuse to change an address too often. */
const keepInAddress = (fragment: string): void => {
  clearTimeout(timer)
  timer = setTimeout(() => history.replaceState(null, '', `${location.pathname}${location.search}${fragment}`), 200)
}
