import { useComputed, useSignal } from '@preact/signals'
import { useId, useMemo } from 'preact/hooks'
import type { Change, Resource } from '../engine/protocol.ts'
import { Name } from '../form/words.tsx'
import { KubernetesView } from '../kubernetes/kubernetes-view.tsx'
import { OTHER_VERSION, type Studio } from '../state/studio.ts'
import { ManifestView } from './manifest-view.tsx'
import { OriginView } from './origin-view.tsx'
import { ProblemView } from './problem-view.tsx'
import { shortNames } from './short-names.ts'

/** What is rendered, by manifest, with what changed. */
export const Manifests = ({ studio }: { studio: Studio }) => {
  const find = useSignal('')
  const onlyChanges = useSignal(false)
  const all = useComputed(() => studio.rendered.value?.resources ?? [])
  const listed = useComputed(() => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean)
    return all.value.filter(
      ({ kind, name, source, text, change }) =>
        (!onlyChanges.value || change !== 'same') && isFound(`${kind} ${name} ${source} ${text}`, words),
    )
  })
  const shorten = useComputed(() => shortNames(all.value.map(({ name }) => name)))
  const selected = studio.selected.value
  const resources = listed.value
  const shown = useMemo(() => {
    const one = all.value.filter(({ key }) => key === selected)
    return one.length > 0 ? one : resources
  }, [all.value, resources, selected])
  const outcome = studio.outcome.value
  const isStale = outcome?.ok === false || studio.read.value.problems.length > 0
  return (
    <div class="manifests">
      <ProblemView studio={studio} />
      <Tools studio={studio} find={find} onlyChanges={onlyChanges} />
      <nav class="resources" aria-label="Manifests">
        <button
          type="button"
          class="resource"
          aria-pressed={selected === undefined}
          onClick={() => studio.show(undefined)}
        >
          All {resources.length} manifests
        </button>
        {resources.slice(0, MOST_LISTED).map((resource) => (
          <ResourceButton key={resource.key} resource={resource} studio={studio} shorten={shorten.value} />
        ))}
        {resources.length > MOST_LISTED && (
          <p class="hint">and {resources.length - MOST_LISTED} more: search for them</p>
        )}
      </nav>
      <div class={isStale ? 'text stale' : 'text'}>
        <ManifestView
          resources={shown}
          affected={studio.links.effect.value?.affected}
          chosen={studio.links.origin.value}
          problems={studio.manifestProblems.value}
          onLine={(line) => void studio.links.explain(line)}
        />
      </div>
      <KubernetesView studio={studio} />
      <OriginView studio={studio} />
    </div>
  )
}

const isFound = (text: string, words: readonly string[]): boolean => {
  if (words.length === 0) return true
  const lower = text.toLowerCase()
  return words.every((word) => lower.includes(word))
}

const MOST_LISTED = 500

interface ToolsProps {
  readonly studio: Studio
  readonly find: { value: string }
  readonly onlyChanges: { value: boolean }
}

const Tools = ({ studio, find, onlyChanges }: ToolsProps) => {
  const id = useId()
  const { overlays, against } = studio.site.value
  const problem = studio.rendered.value?.baselineProblem
  return (
    <div class="tools">
      <label for={`${id}-find`}>Find</label>
      <input
        id={`${id}-find`}
        type="search"
        placeholder="in manifests"
        value={find.value}
        onInput={({ currentTarget }) => (find.value = currentTarget.value)}
      />
      <label for={`${id}-with`}>Changes against</label>
      <select
        id={`${id}-with`}
        value={studio.baseline.value}
        onChange={({ currentTarget }) => (studio.baseline.value = currentTarget.value)}
      >
        {against && <option value={OTHER_VERSION}>{against.title}, same values</option>}
        <option value="">the defaults</option>
        {Object.keys(overlays).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <label class="check">
        <input
          type="checkbox"
          checked={onlyChanges.value}
          onChange={({ currentTarget }) => (onlyChanges.value = currentTarget.checked)}
        />
        Only what changed
      </label>
      {problem && <p class="hint wide">These can't be rendered, so no changes are shown: {problem}</p>}
    </div>
  )
}

const MARKS: Readonly<Record<Change, string>> = { same: '', changed: '±', added: '+', removed: '−' }

interface ResourceButtonProps {
  readonly resource: Resource
  readonly studio: Studio
  readonly shorten: (name: string) => string
}

const ResourceButton = ({ resource: { key, kind, name, change }, studio, shorten }: ResourceButtonProps) => (
  <button
    type="button"
    class={`resource ${change}`}
    aria-pressed={studio.selected.value === key}
    title={`${kind} ${name}`}
    onClick={() => studio.show(key)}
  >
    <span class="mark" aria-hidden="true">
      {MARKS[change]}
    </span>
    <span class="kind">
      <Name text={kind} />
    </span>{' '}
    <span class="name">{shorten(name)}</span>
    {change !== 'same' && <span class="hidden"> {change}</span>}
  </button>
)
