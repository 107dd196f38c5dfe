import type { Resource } from '../engine/protocol.ts'
import type { Studio } from '../state/studio.ts'
import { BOX, type Layout, type Line, type Placed } from './layout.ts'
import type { Relation } from './relations.ts'

interface DrawingProps {
  readonly studio: Studio
  readonly layout: Layout
  readonly parts: readonly Resource[]
  readonly relations: readonly Relation[]
  readonly shorten: (name: string) => string
}

/** Parts as buttons, and the lines between them. */
export const Drawing = ({ studio, layout, parts, relations, shorten }: DrawingProps) => {
  const byKey = new Map(parts.map((part) => [part.key, part]))
  const selected = studio.selected.value
  const isNear = ({ from, to }: Relation): boolean => from === selected || to === selected
  // what is near is drawn over the rest
  const lines = layout.lines.toSorted((a, b) => Number(isNear(a.relation)) - Number(isNear(b.relation)))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of buttons is no form
    <div
      class="drawing"
      role="group"
      aria-label="Parts of the release"
      style={{ height: `${layout.height}px`, width: `${layout.width}px` }}
    >
      <Lines layout={layout} lines={lines} isNear={isNear} />
      {layout.placed.map((placed) => {
        const part = byKey.get(placed.key)
        return (
          part && (
            <Part key={placed.key} {...{ placed, part, shorten, studio }} label={labelOf(part, relations, byKey)} />
          )
        )
      })}
    </div>
  )
}

interface LinesProps {
  readonly layout: Layout
  readonly lines: readonly Line[]
  readonly isNear: (relation: Relation) => boolean
}

/** The buttons say the same in words. */
const Lines = ({ layout: { width, height }, lines, isNear }: LinesProps) => (
  <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
    <defs>
      {['arrow', 'arrow-near'].map((id) => (
        <marker key={id} id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 8 4 0 8z" />
        </marker>
      ))}
    </defs>
    {lines.map(({ relation, path }) => (
      <path
        key={`${relation.from} ${relation.to}`}
        class={`line ${relation.how.replaceAll(' ', '-')}${isNear(relation) ? ' near' : ''}`}
        d={path}
        marker-end={`url(#arrow${isNear(relation) ? '-near' : ''})`}
      />
    ))}
  </svg>
)

const labelOf = (
  { key, name }: Resource,
  relations: readonly Relation[],
  byKey: ReadonlyMap<string, Resource>,
): string => {
  const reached = relations
    .filter(({ from }) => from === key)
    .map(({ how, to }) => `${how} ${byKey.get(to)?.kind} ${byKey.get(to)?.name}`)
  return [name, ...reached].map((each) => `, ${each}`).join('')
}

interface PartProps {
  readonly placed: Placed
  readonly part: Resource
  readonly label: string
  readonly shorten: (name: string) => string
  readonly studio: Studio
}

const Part = ({ placed: { key, x, y }, part: { kind, name, change }, label, shorten, studio }: PartProps) => (
  <button
    type="button"
    class={`part ${change} ${GROUPS.get(kind) ?? 'work'}`}
    style={{ left: `${x}px`, top: `${y}px`, width: `${BOX.width}px`, height: `${BOX.height}px` }}
    aria-pressed={studio.selected.value === key}
    title={`${kind} ${name}`}
    onClick={() => studio.show(studio.selected.value === key ? undefined : key)}
  >
    <span class="kind">{kind}</span>
    <span class="name">{shorten(name)}</span>
    <span class="hidden">{label}</span>
  </button>
)

/** How kinds are drawn; all others as what works. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ...['Service', 'Ingress', 'HTTPRoute', 'Gateway', 'GRPCRoute'].map((kind) => [kind, 'entry'] as const),
  ...['ConfigMap', 'Secret', 'PersistentVolumeClaim'].map((kind) => [kind, 'config'] as const),
  ...['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'NetworkPolicy', 'ServiceMonitor', 'PodMonitor'].map(
    (kind) => [kind, 'policy'] as const,
  ),
])
