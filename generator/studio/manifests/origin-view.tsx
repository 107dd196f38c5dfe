import type { Resource } from '../engine/protocol.ts'
import type { LineOrigin } from '../state/links.ts'
import type { Studio } from '../state/studio.ts'
import { excerptOf } from './helm-problem.ts'
import { keysAt, sourceLine } from './source-line.ts'

/** Where the line that was chosen comes from, or what depends on the value that has the focus. */
export const OriginView = ({ studio }: { studio: Studio }) => {
  const origin = studio.links.origin.value
  const resource = studio.rendered.value?.resources.find(({ key }) => key === origin?.key)
  return (
    <div class="origin" role="status" aria-label="Links">
      {origin && resource ? (
        <Origin studio={studio} origin={origin} resource={resource} />
      ) : (
        <p class="hint">{effectWords(studio) ?? 'Click on a line to see where it comes from.'}</p>
      )}
    </div>
  )
}

const effectWords = (studio: Studio): string | undefined => {
  const effect = studio.links.effect.value
  if (!effect) return undefined
  const { lines, more, isKnown } = effect.affected
  const name = effect.path.join('.')
  if (!isKnown) return `No other value of ${name} can be rendered, so what it changes isn’t known.`
  const manifests = Object.values(lines)
  const count = manifests.reduce((sum, each) => sum + each.length, 0)
  const added = more > 0 ? ` Another value adds ${countOf(more, 'line')}.` : ''
  if (count === 0) return more > 0 ? `${name} changes no line that is here.${added}` : `${name} changes no manifest.`
  return `${name} changes ${countOf(count, 'line')} of ${countOf(manifests.length, 'manifest')}.${added}`
}

const countOf = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`

interface OriginProps {
  readonly studio: Studio
  readonly origin: LineOrigin
  readonly resource: Resource
}

const MOST_NAMED = 12

const Origin = ({ studio, origin: { template, line, values, tried, all }, resource }: OriginProps) => {
  const { files, sources } = studio.site.value
  const { source, text } = resource
  const content = Object.hasOwn(files, source) ? files[source] : undefined
  const written = sources && Object.hasOwn(sources, source) ? sources[source] : undefined
  return (
    <>
      <p class="from">
        <code>{text.split('\n')[line]?.trim()}</code> comes from{' '}
        <code class="place">
          {source}
          {template > 0 && `:${template}`}
        </code>
        {written && (
          <>
            , which is compiled from{' '}
            <code class="place">
              {written.file}:{sourceLine(written, keysAt(text.split('\n'), line))}
            </code>
          </>
        )}
      </p>
      {template > 0 && (
        <pre tabindex={0}>
          {excerptOf(content, template, 1).map(({ number, text: own }) => (
            <span key={number} class={number === template ? 'here' : ''}>
              {String(number).padStart(4)} {own}
              {'\n'}
            </span>
          ))}
        </pre>
      )}
      <p>
        {values.length > 0 ? 'Values that change it: ' : tried === all && 'No value changes it.'}
        {values.slice(0, MOST_NAMED).map((path) => (
          <button key={path.join('.')} type="button" class="link" onClick={() => studio.find(path)}>
            {path.join('.')}
          </button>
        ))}
        {values.length > MOST_NAMED && <span class="hint">and {values.length - MOST_NAMED} more</span>}
        {tried < all && (
          <span class="hint">
            {' '}
            {tried} of {all} values tried
          </span>
        )}
      </p>
    </>
  )
}
