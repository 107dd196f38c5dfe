import { useEffect, useId } from 'preact/hooks'
import type { RenderSettings } from './engine/protocol.ts'
import { DEFAULT_SETTINGS } from './state/fragment.ts'
import { size } from './state/size.ts'
import type { Studio } from './state/studio.ts'
import { readValues } from './values/overrides.ts'

/** What chart this is, how it is rendered, and what the engine is doing. */
export const Header = ({ studio }: { studio: Studio }) => {
  const { files } = studio.site.value
  const about = readValues(typeof files['Chart.yaml'] === 'string' ? files['Chart.yaml'] : '').values
  const title = `${String(about.name ?? 'chart')} – chartwright studio`
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <header>
      <h1>
        {String(about.name ?? 'chart')} <span class="version">{String(about.version ?? '')}</span>
      </h1>
      {size.value === 'narrow' ? (
        <details>
          <summary>Settings</summary>
          <Settings studio={studio} />
        </details>
      ) : (
        <Settings studio={studio} />
      )}
      <State studio={studio} />
      <Overlays studio={studio} />
      <Banner studio={studio} />
    </header>
  )
}

const VERSIONS = ['1.37', '1.36', '1.35', '1.34', '1.33', '1.32', '1.31', '1.30', '1.29', '1.28']

const Settings = ({ studio }: { studio: Studio }) => {
  const id = useId()
  const { helm, kubeVersion, release, namespace } = studio.settings.value
  const change = (changed: Partial<RenderSettings>): void => {
    studio.settings.value = { ...studio.settings.value, ...changed }
  }
  const text = (name: 'release' | 'namespace', value: string, label: string) => (
    <span class="setting">
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        value={value}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => change({ [name]: currentTarget.value.trim() || DEFAULT_SETTINGS[name] })}
      />
    </span>
  )
  return (
    <div class="settings">
      <span class="setting">
        <label for={`${id}-helm`}>Helm</label>
        <select
          id={`${id}-helm`}
          value={String(helm)}
          onChange={({ currentTarget }) => change({ helm: currentTarget.value === '3' ? 3 : 4 })}
        >
          <option>4</option>
          <option>3</option>
        </select>
      </span>
      <span class="setting">
        <label for={`${id}-kubernetes`}>Kubernetes</label>
        <select
          id={`${id}-kubernetes`}
          value={kubeVersion}
          onChange={({ currentTarget }) => change({ kubeVersion: currentTarget.value })}
        >
          <option value="">as Helm</option>
          {[...new Set([...VERSIONS, ...(kubeVersion ? [kubeVersion] : [])])].map((version) => (
            <option key={version}>{version}</option>
          ))}
        </select>
      </span>
      {text('release', release, 'Release')}
      {text('namespace', namespace, 'Namespace')}
    </div>
  )
}

/** The chart's files of values, each one click away. */
const Overlays = ({ studio }: { studio: Studio }) => {
  const { overlays } = studio.site.value
  const names = Object.keys(overlays)
  if (names.length === 0) return null
  const take = (text: string): void => {
    studio.text.value = text
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in one line, without the frame of a fieldset
    <div class="overlays" role="group" aria-label="Values to begin with">
      <button type="button" aria-pressed={studio.text.value.trim() === ''} onClick={() => take('')}>
        defaults
      </button>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={studio.text.value === overlays[name]}
          onClick={() => take(overlays[name] ?? '')}
        >
          {name.replace(/^values-|(-values)?\.ya?ml$/g, '')}
        </button>
      ))}
    </div>
  )
}

const State = ({ studio }: { studio: Studio }) => {
  const isLoading = studio.engine.value.kind === 'loading'
  const milliseconds = studio.milliseconds.value
  const count = studio.problems.value.length
  return (
    <p class="state">
      <output>
        {count > 0 && <span class="problem">{count === 1 ? '1 problem' : `${count} problems`} in the values </span>}
        {isLoading && 'Helm’s engine is loading …'}
        <OtherHelm studio={studio} />
      </output>{' '}
      {milliseconds !== undefined && <span class="time">{Math.round(milliseconds)} ms</span>}
    </p>
  )
}

const MOST_NAMED = 3

/** Says where the other Helm would render otherwise. */
const OtherHelm = ({ studio }: { studio: Studio }) => {
  const other = studio.otherHelm.value
  if (!other) return null
  const { helm, names, fails } = other
  const change = (): void => {
    studio.settings.value = { ...studio.settings.value, helm }
  }
  const listed = names.length > MOST_NAMED ? `${names.length} manifests` : names.join(', ')
  return (
    <span class="other">
      {fails === undefined
        ? `Helm ${helm} renders ${listed} otherwise.`
        : `Helm ${helm} ${fails ? 'refuses' : 'renders'} this.`}{' '}
      <button type="button" class="small" onClick={change}>
        Use Helm {helm}
      </button>
    </span>
  )
}

/** What is wrong with the chart itself. */
const Banner = ({ studio }: { studio: Studio }) => {
  const problems = [...studio.chart.value.problems, studio.schemaProblem.value].filter((each) => each !== undefined)
  const source = studio.sourceProblem.value
  if (problems.length === 0 && source === undefined) return null
  return (
    <div class="banner" role="status">
      {problems.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {source !== undefined && (
        <>
          <p>The newest sources can’t be compiled. What you see is from before.</p>
          <pre tabindex={0}>{source}</pre>
        </>
      )}
    </div>
  )
}
