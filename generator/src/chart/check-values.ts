import { declared, defaultExport, fieldIn, placeInSource } from '../loader/index.ts'
import { checkDefaults, locatingValue, validateOverlay } from '../values/index.ts'
import type { LoadedChart } from './loaded-chart.ts'

/**
 * Refuses defaults and overlays that the chart's own schema would refuse.
 *
 * @throws ValuesError at the value.
 */
export const checkValues = ({ values, overlays }: LoadedChart): void => {
  locatingValue(
    (path) => placeInSource(values.file, fieldIn(declared('defaults'), path)),
    () => checkDefaults(values),
  )
  for (const { values: given, file, source } of overlays)
    locatingValue(
      (path) => placeInSource(file, fieldIn(defaultExport, path)),
      () => validateOverlay(values, given as never, source),
    )
}
