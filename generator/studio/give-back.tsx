import { useSignal } from '@preact/signals'
import type { Studio } from './state/studio.ts'
import { difference, isMap } from './values/json.ts'
import { onlyDifferences } from './values/overrides.ts'
import { setArguments } from './values/set-arguments.ts'

/** What the user set, to be taken away: as a file of values, as arguments of Helm, or as a link. */
export const GiveBack = ({ studio }: { studio: Studio }) => {
  const said = useSignal('')
  const isBroken = studio.read.value.problems.length > 0
  const copy = async (text: string, what: string): Promise<void> => {
    said.value = await navigator.clipboard.writeText(text).then(
      () => `${what} copied`,
      () => 'The browser refused to copy',
    )
  }
  return (
    <div class="give-back">
      <button type="button" disabled={isBroken} onClick={() => copy(valuesFile(studio), 'Values')}>
        Copy values
      </button>
      <button type="button" disabled={isBroken} onClick={() => copy(argumentsText(studio), 'Arguments')}>
        Copy --set
      </button>
      <button type="button" disabled={isBroken} onClick={() => download(valuesFile(studio))}>
        Download
      </button>
      <button type="button" onClick={() => copy(studio.link(), 'Link')}>
        Copy link
      </button>
      <output>{said.value}</output>
    </div>
  )
}

const valuesFile = (studio: Studio): string => onlyDifferences(studio.text.value, studio.chart.value.defaults)

const argumentsText = (studio: Studio): string => {
  const changed = difference(studio.chart.value.defaults, studio.values.value)
  return isMap(changed) ? setArguments(changed).join(' \\\n  ') : ''
}

const download = (text: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  link.download = 'values.yaml'
  link.click()
  URL.revokeObjectURL(link.href)
}
