import type { Studio } from '../state/studio.ts'
import { helmProblem, SCHEMA, type TemplatePlace } from './helm-problem.ts'

/** Why the values can't be rendered, in words and at its place. */
export const ProblemView = ({ studio }: { studio: Studio }) => {
  const engine = studio.engine.value
  const outcome = studio.outcome.value
  const broken = studio.read.value.problems[0]
  if (engine.kind === 'broken') return <Alert title="Helm's engine can't be started" message={engine.message} />
  if (broken) return <Alert title="The values are no YAML" message={broken.message} />
  if (!outcome || outcome.ok) return null
  const { title, message, place } = helmProblem(outcome.message, studio.site.value.files)
  const problems = studio.problems.value.map((each) => `${each.path.join('.')}: ${each.message}`)
  const isOfSchema = title === SCHEMA && problems.length > 0
  return <Alert title={title} message={isOfSchema ? problems.join('\n') : message} place={place} />
}

interface AlertProps {
  readonly title: string
  readonly message: string
  readonly place?: TemplatePlace | undefined
}

const LONGEST = 4000

const Alert = ({ title, message, place }: AlertProps) => (
  <div class="alert" role="alert">
    <strong>{title}</strong>
    {place && (
      <code class="place">
        {place.path}
        {place.line > 0 && `:${place.line}`}
        {place.column !== undefined && `:${place.column}`}
      </code>
    )}
    <p>{message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message}</p>
    {place && place.excerpt.length > 0 && (
      <pre tabindex={0}>
        {place.excerpt.map(({ number, text }) => (
          <span key={number} class={number === place.line ? 'here' : ''}>
            {String(number).padStart(4)} {text}
            {'\n'}
          </span>
        ))}
      </pre>
    )}
  </div>
)
