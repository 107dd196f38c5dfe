import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Rendered, Resource } from '../engine/protocol.ts'
import { shortNames } from '../manifests/short-names.ts'
import type { Studio } from '../state/studio.ts'
import { Drawing } from './drawing.tsx'
import { layOut } from './layout.ts'
import type { Relation } from './relations.ts'

/** Beyond that nobody would see anything. */
const MOST_PARTS = 150

/** The parts of the release and how they reach each other. */
export const Picture = ({ studio }: { studio: Studio }) => {
  const { host, width } = useWidth()
  const rendered = studio.rendered.value
  const drawn = useMemo(() => rendered && drawnOf(rendered), [rendered])
  return (
    <div class="picture" ref={host}>
      {drawn ? (
        <Parts studio={studio} drawn={drawn} width={width} />
      ) : (
        <p class="hint">Here you see the parts of the release, once it is rendered.</p>
      )}
    </div>
  )
}

/** The width that there is for an element. */
const useWidth = () => {
  const host = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    if (host.current) observer.observe(host.current)
    return () => observer.disconnect()
  }, [])
  return { host, width }
}

interface Drawn {
  readonly parts: readonly Resource[]
  /** What reaches nothing, and isn't reached. */
  readonly others: readonly Resource[]
  readonly relations: readonly Relation[]
  readonly shorten: (name: string) => string
}

const drawnOf = ({ resources, relations }: Rendered): Drawn => {
  const present = resources.filter(({ change }) => change !== 'removed')
  const related = new Set(relations.flatMap(({ from, to }) => [from, to]))
  return {
    parts: present.filter(({ key }) => related.has(key)),
    others: present.filter(({ key }) => !related.has(key)),
    relations,
    shorten: shortNames(present.map(({ name }) => name)),
  }
}

const Parts = ({ studio, drawn, width }: { studio: Studio; drawn: Drawn; width: number }) => {
  const { parts, relations, others, shorten } = drawn
  const layout = useMemo(() => {
    const isDrawn = width > 0 && parts.length <= MOST_PARTS
    return isDrawn
      ? layOut(
          parts.map(({ key }) => key),
          relations,
          width,
        )
      : undefined
  }, [parts, relations, width])
  return (
    <>
      {parts.length === 0 && <p class="hint">No manifest reaches another one.</p>}
      {parts.length > MOST_PARTS && <p class="hint">{parts.length} parts are too many to be drawn.</p>}
      {layout && parts.length > 0 && <Drawing {...{ studio, layout, parts, relations, shorten }} />}
      {relations.length > 0 && <InWords parts={parts} relations={relations} />}
      {others.length > 0 && <Others studio={studio} resources={others} />}
    </>
  )
}

const MOST_SENTENCES = 500

const InWords = ({ parts, relations }: Pick<Drawn, 'parts' | 'relations'>) => {
  const names = new Map(parts.map(({ key, kind, name }) => [key, `${kind} ${name}`]))
  return (
    <details class="words">
      <summary>In words</summary>
      <ul>
        {relations.slice(0, MOST_SENTENCES).map(({ from, to, how }) => (
          <li key={`${from} ${to}`}>
            {names.get(from)} {how} {names.get(to)}.
          </li>
        ))}
      </ul>
    </details>
  )
}

const Others = ({ studio, resources }: { studio: Studio; resources: readonly Resource[] }) => (
  <details class="words">
    <summary>
      {resources.length} more {resources.length === 1 ? 'manifest' : 'manifests'}
    </summary>
    <ul>
      {resources.slice(0, MOST_PARTS).map(({ key, kind, name }) => (
        <li key={key}>
          <button type="button" class="link" onClick={() => studio.show(key)}>
            {kind} {name}
          </button>
        </li>
      ))}
    </ul>
  </details>
)
