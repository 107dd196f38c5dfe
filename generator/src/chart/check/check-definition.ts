import { parseConstraint } from '../../functions/versions/constraint.ts'
import { parseVersion } from '../../functions/versions/version.ts'
import { isSimpleText } from '../../model/type.ts'
import { similarName } from '../../model/words.ts'
import { ChartError, placeInDefinition, placeOfTemplate } from '../chart-error.ts'
import { type HandWritten, isPartial } from '../hand-written/load-hand-written.ts'
import type { LoadedChart } from '../load/load-chart.ts'

const LONGEST_NAME = 53

/** What each field of a chart's definition must be, and what to write. */
const FIELDS = {
  name: [
    (name: string) => /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name) && name.length <= LONGEST_NAME,
    `Write lower-case letters, digits and "-", at most ${LONGEST_NAME} of them, beginning and ending with a letter or digit.`,
  ],
  version: [(version: string) => parseVersion(version) !== undefined, 'Write a version such as 1.30.2.'],
  kubeVersion: [
    (constraint: string) => parseConstraint(constraint) !== undefined,
    'Write a version constraint such as >=1.30.0-0.',
  ],
} as const

/**
 * Refuses what Helm would refuse in Chart.yaml.
 *
 * @throws ChartError at the field.
 */
export const checkDefinition = ({ definition, sources }: Pick<LoadedChart, 'definition' | 'sources'>): void => {
  for (const field of ['name', 'version', 'kubeVersion'] as const) {
    const [isRight, hint] = FIELDS[field]
    const value: unknown = definition[field]
    if (typeof value === 'string' ? isRight(value) : field === 'kubeVersion' && value === undefined) continue
    const what =
      value === undefined ? `The chart has no ${field}` : `The chart's ${field} can't be ${JSON.stringify(value)}`
    throw new ChartError('definition', what, hint, placeInDefinition({ sources }, field))
  }
}

/**
 * Refuses names of templates that there aren't among those left unchecked.
 *
 * @throws ChartError with the nearest name.
 */
export const checkUnchecked = ({ definition, sources, handWritten }: LoadedChart): void => {
  const known = handWritten.map(({ path }) => path)
  const wrong = definition.uncheckedTemplates?.find((path) => !known.includes(path))
  if (wrong === undefined) return
  const meant = similarName(wrong, known)
  throw new ChartError(
    'unchecked-template',
    `The chart has no hand-written template ${wrong} that could be left unchecked`,
    meant
      ? `Did you mean ${meant}?`
      : 'Write its path as in the package, such as templates/service.yaml, or remove it.',
    placeInDefinition({ sources }, 'uncheckedTemplates', wrong),
  )
}

/**
 * A chart's versions become parts of names, labels and tags.
 *
 * @throws ChartError for a version with characters that these can't have.
 */
export const checkVersions = ({ definition, sources }: Pick<LoadedChart, 'definition' | 'sources'>): void => {
  for (const field of ['version', 'appVersion'] as const) {
    const version = definition[field]
    if (isSimpleText(version)) continue
    throw new ChartError(
      'odd-version',
      `The chart's ${field} ${JSON.stringify(version)} has characters that names, labels and tags can't have`,
      'Use only letters, digits, ".", "-", "_" and "+".',
      placeInDefinition({ sources }, field),
    )
  }
}

/**
 * Refuses a library that would install something, or that has nothing to give.
 *
 * @throws ChartError with the source that can't be part of a library.
 */
export const checkLibrary = ({ definition, sources, handWritten }: LoadedChart): void => {
  if (definition.type !== 'library') return
  const [template] = sources.templates
  if (template)
    throw new ChartError(
      'library-template',
      `The library ${definition.name} can't have templates, because a library installs nothing`,
      "Move this to src/helpers.ts and export it with `helper(…)`, or remove `type: 'library'`.",
      placeOfTemplate({ sources }, template.path),
    )
  checkOwnOfLibrary(definition.name, handWritten)
  if (sources.helpers.length === 0 && handWritten.length === 0)
    throw new ChartError(
      'library-without-helpers',
      `The library ${definition.name} has no src/helpers.ts`,
      'Export constants made with `helper(…)` there: they become its named templates.',
      placeInDefinition({ sources }, 'type'),
    )
}

const checkOwnOfLibrary = (name: string, handWritten: readonly HandWritten[]): void => {
  const wrong = handWritten.find((template) => !isPartial(template))
  if (wrong)
    throw new ChartError(
      'library-template',
      `The library ${name} can't have templates, because a library installs nothing`,
      'Begin the name of the file with "_", and write its named templates with `define`.',
      { file: wrong.file, line: 1, column: 1 },
    )
}
