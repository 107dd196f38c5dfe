import type { ComponentChildren } from 'preact'
import { YamlEditor } from './editor/yaml-editor.tsx'
import { Form } from './form/form.tsx'
import { GiveBack } from './give-back.tsx'
import { Header } from './header.tsx'
import { LookupObjects } from './lookup-objects.tsx'
import { Manifests } from './manifests/manifests.tsx'
import { Notes } from './notes.tsx'
import { Picture } from './picture/picture.tsx'
import { type Size, size } from './state/size.ts'
import type { Studio, Tab } from './state/studio.ts'

const NAMES: Readonly<Record<Tab, string>> = {
  form: 'Form',
  yaml: 'YAML',
  manifests: 'Manifests',
  picture: 'Picture',
  notes: 'Notes',
}

const ALL = Object.keys(NAMES) as readonly Tab[]

/** Among which parts the user chooses; all others are shown. */
const CHOICES: Readonly<Record<Size, readonly Tab[]>> = {
  wide: [],
  medium: ['manifests', 'picture', 'notes'],
  narrow: ALL,
}

/** The whole page. */
export const App = ({ studio }: { studio: Studio }) => {
  const choices = CHOICES[size.value]
  const chosen = choices.includes(studio.tab.value) ? studio.tab.value : choices[0]
  const isShown = (tab: Tab): boolean => !choices.includes(tab) || tab === chosen
  const panel = (tab: Tab, children: ComponentChildren) => (
    <section class="panel" aria-label={NAMES[tab]} hidden={!isShown(tab)}>
      {size.value !== 'narrow' && choices.length === 0 && <h2>{NAMES[tab]}</h2>}
      {children}
    </section>
  )
  return (
    <>
      <Header studio={studio} />
      {choices.length > 0 && <Tabs studio={studio} choices={choices} chosen={chosen} />}
      <main class={size.value}>
        <div class="column values" hidden={!isShown('form') && !isShown('yaml')}>
          {panel('form', <Form studio={studio} />)}
          {panel(
            'yaml',
            <>
              <YamlEditor studio={studio} />
              <LookupObjects studio={studio} />
              <GiveBack studio={studio} />
            </>,
          )}
        </div>
        <div class="column" hidden={!isShown('manifests')}>
          {panel('manifests', <Manifests studio={studio} />)}
        </div>
        <div class="column side" hidden={!isShown('picture') && !isShown('notes')}>
          {panel('picture', <Picture studio={studio} />)}
          {panel('notes', <Notes studio={studio} />)}
        </div>
      </main>
    </>
  )
}

interface TabsProps {
  readonly studio: Studio
  readonly choices: readonly Tab[]
  readonly chosen: Tab | undefined
}

const Tabs = ({ studio, choices, chosen }: TabsProps) => (
  <nav class="tabs" aria-label="Parts of the page">
    {choices.map((tab) => (
      <button key={tab} type="button" aria-pressed={tab === chosen} onClick={() => (studio.tab.value = tab)}>
        {NAMES[tab]}
      </button>
    ))}
  </nav>
)
