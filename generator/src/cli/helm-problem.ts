import { ProblemsError } from './problem.ts'
import { UsageError } from './usage-error.ts'

const HELP = 'Run "chartwright render --help".'

/** What of Helm's failures is about the command line, and what to do. */
const USAGE: readonly (readonly [RegExp, string])[] = [
  [/^(unknown (shorthand )?flag|flag needs an argument|invalid argument|cannot set --)/, HELP],
  [
    /^--post-renderer/,
    'Pipe the text through the program: chartwright render CHART | PROGRAM. Helm 3 gives it no hooks: add --no-hooks.',
  ],
  [/^--\S+ can't be used here/, HELP],
  [/^(failed )?release name\b/, 'Helm allows lower-case letters, digits, "-" and ".", at most 53 of them.'],
  [/^invalid kube version/, 'Give a version such as 1.34 or v1.34.4.'],
  [/^could not find template/, 'Give the path of a template in the chart, such as templates/web/service.yaml.'],
  [/^open .*: no such file or directory$/, 'Give the path of a YAML file, or "-" for standard input.'],
  [/^failed parsing --set/, 'Write KEY=VALUE, as in --set image.tag=after; --set-json takes VALUE as JSON.'],
]

/** A failure of Helm as a problem: its words, without what only its own command line has. */
export const helmProblem = (words: string): ProblemsError => {
  const message = words.replace(/\n+Use --debug flag to render out invalid YAML$/, '').trim()
  const usage = USAGE.find(([pattern]) => pattern.test(message))
  if (usage) return new UsageError(message, usage[1])
  const [, at, said] = /^execution error at \(([^)]+)\):\s*([\s\S]*)$/.exec(message) ?? []
  if (said === undefined) return new ProblemsError([{ code: 'helm', message }])
  return new ProblemsError([{ code: 'failed', message: said.trim(), hint: `Said by ${at}.` }])
}
