/** Whether Helm's schema refused the values, and nothing else went wrong. */
export const isSchemaError = (message: string): boolean =>
  message.includes("values don't meet the specifications of the schema") && !isTemplateError(message)

const isTemplateError = (message: string): boolean =>
  /executing "|error calling|nil pointer|template: |panic:|YAML parse error/.test(message.replace(/fail: [\s\S]*/, ''))

/** Whether one of the chart's own checks refused the values, with a message for the user. */
export const isCheckError = (message: string): boolean => /error calling fail:/.test(message)

/** The values that Helm's message complains about, by their paths. */
export const refusedPaths = (message: string): ReadonlySet<string> => new Set(message.split('\n').flatMap(pathsOf))

const LINE = /^\s*- at '([^']*)': (.*)$/
const BELOW = /^(?:missing propert(?:y|ies)|additional properties) (.*?)(?: not allowed)?$/

const pathsOf = (line: string): string[] => {
  const [, pointer = '', told = ''] = LINE.exec(line) ?? []
  if (told === '' || told === 'validation failed') return []
  const path = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const below = BELOW.exec(told)?.[1]
  if (below === undefined) return [path.join('.')]
  return [...below.matchAll(/'([^']*)'/g)].map(([, key = '']) => [...path, key].join('.'))
}
