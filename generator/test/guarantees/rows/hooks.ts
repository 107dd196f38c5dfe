import { at, basesOf, documentsOf } from '../documents.ts'
import { type Guarantee, unless } from '../guarantee.ts'
import { withEachHelm } from '../subject.ts'

const ANNOTATION = 'helm.sh/hook'

/** What an earlier release left of a hook is never in the way. */
export const hooks: Guarantee = {
  name: 'hooks',
  promise: 'Every hook has a delete policy with `before-hook-creation`, so that it can run again.',
  check: (subject) =>
    withEachHelm(subject, basesOf(subject), async (helm, [base, values]) =>
      (await documentsOf(subject, helm, { values }))
        .filter((document) => at(document, 'metadata', 'annotations', ANNOTATION) !== undefined)
        .flatMap((document) => {
          const policy = String(at(document, 'metadata', 'annotations', `${ANNOTATION}-delete-policy`))
          const name = `${document.kind} ${document.metadata?.name}`
          return unless(policy.split(',').includes('before-hook-creation'), `${base}: ${name} is deleted on ${policy}`)
        }),
    ),
}
