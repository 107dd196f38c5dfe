import { checksumOfTemplate } from '../functions/index.ts'
import type { Chart } from './chart.ts'

/**
 * SHA-256 of what another template of the chart renders, by its path below `templates/`. As an annotation of pods it
 * restarts them when that template changes; for the ConfigMaps and Secrets that pods use, chartwright adds such
 * annotations by itself. `sha256(toJson(…))` is the checksum of values.
 *
 * `render` and tests, which have no Helm, give a text that stands for it.
 *
 * @example
 * annotations: { 'checksum/rules': templateChecksum('rules.yaml', context) }
 * // annotations:
 * //   checksum/rules: "{{ include (print .Template.BasePath "/rules.yaml") . | sha256sum }}"
 */
export const templateChecksum = (path: string, _context: Chart<unknown>): string => checksumOfTemplate(path)
