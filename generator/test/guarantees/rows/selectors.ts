import { stringify } from 'yaml'
import type { Helm } from '../../differential/helm.ts'
import { at, basesOf, type Document, documentsOf } from '../documents.ts'
import { differ, type Guarantee, unless } from '../guarantee.ts'
import { removeSubject, type Subject, withEachHelm, withFiles } from '../subject.ts'

/** What the cluster never lets change stays as it is when the chart's version changes. */
export const selectors: Guarantee = {
  name: 'selectors',
  promise: 'Selectors and claim templates stay the same in all versions of the chart.',
  check: async (subject) => {
    const later = withFiles(subject, laterVersion(subject.files))
    try {
      return await withEachHelm(subject, basesOf(subject), (helm, [base, values]) =>
        compare(subject, later, helm, base, values),
      )
    } finally {
      removeSubject(later)
    }
  },
}

const laterVersion = (files: ReadonlyMap<string, string>): Map<string, string> => {
  const text = files.get('Chart.yaml') ?? ''
  const changed = text.replace(/^version: .*/m, 'version: 99.9.9').replace(/^appVersion: .*/m, 'appVersion: v99')
  return new Map([...files, ['Chart.yaml', changed]])
}

const compare = async (
  before: Subject,
  after: Subject,
  helm: Helm,
  base: string,
  values: unknown,
): Promise<string[]> => {
  const [old, now] = await Promise.all([before, after].map((subject) => documentsOf(subject, helm, { values })))
  const [lasting, other] = [lastingParts(old ?? []), lastingParts(now ?? [])]
  return [
    ...unless(lasting.length > 0, `${base}: nothing has a selector`),
    ...unless(JSON.stringify(old) !== JSON.stringify(now), `${base}: another version changes nothing at all`),
    ...differ(`${base}: the number of selectors`, lasting.length, other.length),
    ...lasting.flatMap(([name, text], index) => differ(`${base}: ${name} of a later version`, text, other[index]?.[1])),
  ]
}

/** The parts of manifests that must not change, each as text. */
const lastingParts = (documents: readonly Document[]): (readonly [string, string])[] =>
  documents.flatMap((document) =>
    ['selector', 'podSelector', 'volumeClaimTemplates'].flatMap((field) => {
      const part = at(document, 'spec', field)
      return part === undefined
        ? []
        : [[`${document.kind} ${document.metadata?.name} ${field}`, stringify(part)] as const]
    }),
  )
