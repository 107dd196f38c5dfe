import { matchesGlob } from 'node:path'
import type { RenderedChart } from '../chart/index.ts'
import { suggestion } from './suggestion.ts'
import { UsageError } from './usage-error.ts'

type Templates = RenderedChart['templates']

/**
 * The templates that `--show-only` names, by paths such as `templates/web/*.yaml`; all without it.
 *
 * @throws UsageError with the nearest template for a path that there isn't.
 */
export const onlyShown = (templates: Templates, patterns: readonly string[] = []): Templates => {
  if (patterns.length === 0) return templates
  const paths = [...templates.keys()]
  const shown = patterns.flatMap((pattern) => matching(pattern.replace(/^\.?\//, ''), paths))
  return new Map([...templates].filter(([path]) => shown.includes(path)))
}

const matching = (pattern: string, paths: readonly string[]): string[] => {
  const found = paths.filter((path) => matchesGlob(`templates/${path}`, pattern))
  if (found.length > 0) return found
  const known = paths.map((path) => `templates/${path}`)
  throw new UsageError(`There is no template ${pattern}`, suggestion(pattern, known, `There are: ${known.join(', ')}.`))
}
