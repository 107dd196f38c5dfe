import type { Chart } from '../author/chart.ts'
import type { ChartDefinition } from '../author/define-chart.ts'
import type { TemplateSource } from '../evaluate/index.ts'
import type { ValuesModel } from '../values/index.ts'
import type { ChartSources, OverlaySource } from './sources.ts'

/** A chart with its functions, ready to be rendered; `V` is the interface of its values. */
export interface LoadedChart<V = unknown> {
  readonly folder: string
  readonly sources: ChartSources
  readonly definition: ChartDefinition<V>
  readonly values: ValuesModel
  readonly templates: readonly LoadedTemplate[]
  readonly overlays: readonly LoadedOverlay[]
  /** The texts of its custom resource definitions, by their paths in the package. */
  readonly crds: ReadonlyMap<string, string>
  /** What its `src/files/` holds, by the paths in the package: `files/start.sh`. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** A template and its function. */
export interface LoadedTemplate extends TemplateSource {
  readonly build: (context: Chart<never>) => unknown
}

/** Values of a user, with the doc comment above them. */
export interface LoadedOverlay extends OverlaySource {
  readonly values: Record<string, unknown>
  readonly comment: string
}
