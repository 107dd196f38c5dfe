import { isDeepStrictEqual } from 'node:util'
import { readManifests } from '../../differential/read-manifests.ts'
import { basesOf, rendered } from '../documents.ts'
import { allOf, type Guarantee, unless } from '../guarantee.ts'
import { type Subject, template, withEachHelm } from '../subject.ts'

const MOST_LINES = 144
const LONGEST = 320

/** Templates look as people write them. */
export const readable: Guarantee = {
  name: 'readable',
  promise:
    'Lines are as short as in hand-written charts, and each template renders one resource, also alone with `--show-only`.',
  check: (subject) => allOf(Promise.resolve(checkLines(subject)), checkResources(subject), checkShowOnly(subject)),
}

const checkLines = ({ files }: Subject): string[] => {
  const templates = [...files].filter(([path]) => path.startsWith('templates/'))
  const lines = templates.flatMap(([path, text]) => text.split('\n').map((line) => ({ path, line })))
  const lengths = lines.map(({ line }) => line.length).sort((a, b) => a - b)
  const percentile = lengths[Math.ceil(lengths.length * 0.99) - 1] ?? Number.POSITIVE_INFINITY
  const long = lines.filter(({ line }) => line.length > LONGEST)
  return [
    ...unless(percentile <= MOST_LINES, `1 of 100 lines is longer than ${percentile} characters`),
    ...long.map(({ path, line }) => `${path} has a line of ${line.length} characters`),
  ]
}

const checkResources = (subject: Subject): Promise<string[]> =>
  withEachHelm(subject, basesOf(subject), async (helm, [base, values]) => {
    const result = await rendered(subject, helm, { values })
    if ('failed' in result) return [`${base}: ${result.failed}`]
    const several = [...result.templates].filter(([, documents]) => documents.length > 1)
    return several.map(([path, documents]) => `${base}: templates/${path} makes ${documents.length} resources`)
  })

/** Each template that gives something with some values gives the same when only it is shown. */
const checkShowOnly = async (subject: Subject): Promise<string[]> => {
  const shown = new Set<string>()
  const problems = await withEachHelm(subject, basesOf(subject), async (helm, [base, values]) => {
    const all = await rendered(subject, helm, { values })
    if ('failed' in all) return [`${base}: ${all.failed}`]
    const paths = [...all.templates].filter(([, documents]) => documents.length > 0).map(([path]) => path)
    const args = paths.flatMap((path) => ['--show-only', `templates/${path}`])
    const result = await template(subject, helm, { values, args })
    if (!result.ok) return [`${base} ${args.join(' ')}: ${result.message}`]
    const only = readManifests(result.text)
    for (const path of paths) shown.add(`templates/${path}`)
    return paths.flatMap((path) =>
      unless(
        isDeepStrictEqual(only.get(path), all.templates.get(path)),
        `${base}: --show-only templates/${path} differs`,
      ),
    )
  })
  return [
    ...problems,
    ...manifestTemplates(subject)
      .filter((path) => !shown.has(path))
      .map(neverShown),
  ]
}

const neverShown = (path: string): string => `${path} gives nothing with any of the chart's values files`

const manifestTemplates = ({ chart }: Subject): string[] =>
  chart.templates.filter(({ form }) => form === 'manifest').map(({ path }) => `templates/${path}`)
