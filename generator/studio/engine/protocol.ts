import type { FileContent } from '../../src/studio/site.ts'
import type { ManifestProblem } from '../kubernetes/check-manifests.ts'
import type { LineChanges } from '../manifests/line-changes.ts'
import type { Relation } from '../picture/relations.ts'
import type { Affected } from './affected.ts'
import type { Places } from './places.ts'

/** The files of a chart, by their paths. */
export type ChartFiles = Readonly<Record<string, FileContent>>

/** How a chart is rendered. */
export interface RenderSettings {
  readonly helm: 3 | 4
  readonly release: string
  readonly namespace: string
  /** The cluster's version; Helm's own idea of it where it is empty. */
  readonly kubeVersion: string
  /** The objects that `lookup` finds, in YAML; nothing where it is empty. */
  readonly lookup: string
}

/** What the worker is asked to render. */
export interface RenderRequest {
  readonly settings: RenderSettings
  /** The user's values, in YAML. */
  readonly values: string
  readonly baseline: Baseline
}

/** What a result is compared with: what this chart, or its other version, makes of values. */
export interface Baseline {
  readonly chart: 'own' | 'other'
  readonly values: string
}

/** What the worker is asked: to render, what Kubernetes has against manifests, where lines come from, or what depends on a value. */
export type Question =
  | { readonly kind: 'render'; readonly request: RenderRequest }
  | { readonly kind: 'problems'; readonly settings: RenderSettings; readonly values: string }
  | { readonly kind: 'places'; readonly settings: RenderSettings; readonly values: string }
  | {
      readonly kind: 'affected'
      readonly settings: RenderSettings
      readonly values: string
      /** The values with another one in its place, in YAML. */
      readonly others: readonly string[]
    }

/** What comes of a question; undefined where Helm refuses the values. */
export interface Answers {
  readonly render: Outcome
  readonly problems: readonly ManifestProblem[] | undefined
  readonly places: Places | undefined
  readonly affected: Affected | undefined
}

/** The answer to any question. */
export type Answer = Answers[keyof Answers]

/** What the page says to the worker. */
export type ToWorker =
  | { readonly kind: 'load'; readonly url: string; readonly isPacked: boolean }
  | { readonly kind: 'start'; readonly module: WebAssembly.Module }
  | { readonly kind: 'chart'; readonly files: ChartFiles; readonly other: ChartFiles | undefined }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }

/** What the worker says to the page. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly module: WebAssembly.Module }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'answered'; readonly id: number; readonly milliseconds: number; readonly answer: Answer }

/** What came of a rendering: manifests, or Helm's words. */
export type Outcome = Rendered | { readonly ok: false; readonly message: string }

/** What Helm renders. */
export interface Rendered {
  readonly ok: true
  readonly resources: readonly Resource[]
  readonly notes: string
  readonly warnings: string
  readonly relations: readonly Relation[]
  /** Why there is nothing to compare with: Helm's words about the baseline. */
  readonly baselineProblem?: string
}

/** How a manifest differs from that of the baseline. */
export type Change = 'same' | 'changed' | 'added' | 'removed'

/** A manifest of the chart. */
export interface Resource {
  /** Distinct in a rendering, and the same in the next. */
  readonly key: string
  /** As after `# Source: `, without the chart's own name. */
  readonly source: string
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  readonly text: string
  readonly change: Change
  readonly lines?: LineChanges
}
