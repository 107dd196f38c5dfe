import { pathOfKey } from '../../values/index.ts'

/** What a schema refuses, in Helm's words. */
export interface SchemaProblem {
  /** `redis.auth.password`; empty for the whole. */
  readonly path: string
  readonly message: string
}

/**
 * What Helm says of values that schemas refuse, in the order of their paths. It names each chart, and below it the places
 * in that chart's values:
 *
 *     values don't meet the specifications of the schema(s) in the following chart(s):
 *     redis:
 *     - at '/replicas': got string, want integer
 */
export const schemaProblems = (said: string, chart: string): readonly SchemaProblem[] => {
  const [head = '', ...lines] = said.split('\n')
  if (!head.includes('the specifications of the schema')) return []
  const problems: SchemaProblem[] = []
  let within = ''
  for (const line of lines) {
    const [, pointer, message = ''] = /^- at '(.*?)': (.*)$/.exec(line) ?? []
    const name = /^(\S.*):$/.exec(line)?.[1]
    if (pointer !== undefined) problems.push(problemOf(within, pointer, message))
    else if (name !== undefined) within = name === chart ? '' : pathOfKey('', name)
    else addTo(problems, line)
  }
  return problems.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const problemOf = (within: string, pointer: string, message: string): SchemaProblem => {
  const keys = pointer.split('/').slice(1).map(keyOf)
  // what is missing or not allowed has a name of its own
  const named = /^(?:missing property|additional properties) '([^']+)'( not allowed)?$/.exec(message)?.[1]
  const path = [...keys, ...(named === undefined ? [] : [named])].reduce(pathOfKey, within)
  return { path, message }
}

const keyOf = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~')

/** Why each alternative doesn't fit stands below. */
const addTo = (problems: SchemaProblem[], line: string): void => {
  const last = problems.pop()
  if (last && line.trim() !== '') problems.push({ ...last, message: `${last.message}\n  ${line}` })
  else if (last) problems.push(last)
}
