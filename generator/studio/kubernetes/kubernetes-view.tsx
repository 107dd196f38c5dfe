import type { Studio } from '../state/studio.ts'
import type { ManifestProblem } from './check-manifests.ts'

const MOST_LISTED = 8

/** What Kubernetes would have against the manifests, each problem with the way to its line. */
export const KubernetesView = ({ studio }: { studio: Studio }) => {
  const problems = studio.manifestProblems.value
  const find = ({ key, line }: ManifestProblem): void => {
    studio.show(key)
    void studio.links.explain({ key, line })
  }
  const nameOf = (key: string): string => {
    const found = studio.rendered.value?.resources.find((each) => each.key === key)
    return found ? `${found.kind} ${found.name}` : ''
  }
  return (
    <div class="kubernetes" role="status" aria-label="Schema problems">
      {problems.length > 0 && (
        <>
          <p class="problem">Kubernetes would refuse this:</p>
          <ul>
            {problems.slice(0, MOST_LISTED).map((problem) => (
              <li key={`${problem.key} ${problem.path} ${problem.message}`}>
                <button type="button" class="link" onClick={() => find(problem)}>
                  {nameOf(problem.key)}, {problem.path}
                </button>
                : {problem.message}
              </li>
            ))}
          </ul>
          {problems.length > MOST_LISTED && <p class="hint">and more</p>}
        </>
      )}
    </div>
  )
}
