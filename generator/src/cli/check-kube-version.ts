import type { ChartDefinition } from '../author/index.ts'
import { semverCompare } from '../functions/index.ts'
import { ProblemsError } from './problem.ts'

/** Refuses a cluster that the chart isn't for, as Helm does. */
export const checkKubeVersion = (definition: ChartDefinition<unknown>, version: string | undefined): void => {
  if (version === undefined || semverCompare(definition.kubeVersion, version)) return
  const message = `${definition.name} needs Kubernetes ${definition.kubeVersion}, and --kube-version is ${version}`
  throw new ProblemsError([{ code: 'kube-version', message }])
}
