import { at, basesOf, rendered } from '../documents.ts'
import { type Guarantee, unless } from '../guarantee.ts'
import { randomValues } from '../random-values.ts'
import { isSchemaError } from '../refusals.ts'
import { withEachHelm } from '../subject.ts'

/** Helm and the autoscaler don't undo what the other did. */
export const scaling: Guarantee = {
  name: 'scaling',
  promise: 'A workload with a HorizontalPodAutoscaler sets no `replicas`.',
  check: (subject) => {
    const random = randomValues(subject).map((values) => ['random values', values] as const)
    return withEachHelm(subject, [...basesOf(subject), ...random], async (helm, [base, values]) => {
      const result = await rendered(subject, helm, { values })
      if ('failed' in result) return unless(isSchemaError(result.failed), `${base}: ${result.failed}`)
      const documents = [...result.templates.values()].flat()
      return documents
        .filter(({ kind }) => kind === 'HorizontalPodAutoscaler')
        .flatMap((scaler) => {
          const name = at(scaler, 'spec', 'scaleTargetRef', 'name')
          const scaled = documents.find(
            (one) => one.metadata?.name === name && at(one, 'spec', 'replicas') !== undefined,
          )
          return unless(scaled === undefined, `${base}: ${scaled?.kind} ${name} has replicas beside its autoscaler`)
        })
    })
  },
}
