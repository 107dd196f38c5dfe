import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { say, tellAll } from './commands.ts'
import { type Helm, type HelmName, helmIn } from './helm.ts'
import { type Kubectl, kubectlIn } from './kubectl.ts'
import { createNamespace, deleteNamespace } from './namespace.ts'
import { reportFailure } from './on-failure.ts'

/** What the steps of a scenario work with. */
export interface Scenario {
  namespace: string
  helm: Helm
  kubectl: Kubectl
}

/**
 * Makes the tests around it the steps of one scenario in a namespace of its own: each is announced, the first that fails
 * is reported, and those after it are skipped.
 */
export function scenario(namespace: string, helm: HelmName = 'helm4'): Scenario {
  let failed = false
  beforeAll(() => createNamespace(namespace))
  beforeEach((context) => {
    if (failed) context.skip('a step before it failed')
    say(`\n# ${namespace}: ${context.task.name}`)
    context.onTestFailed(async () => {
      failed = true
      await reportFailure(namespace, context.task.name)
      tellAll()
    })
  })
  afterEach(tellAll)
  afterAll(() => deleteNamespace(namespace))
  return { namespace, helm: helmIn(namespace, helm), kubectl: kubectlIn(namespace) }
}
