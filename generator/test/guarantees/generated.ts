import { type Manifest, render } from '../../src/chart/index.ts'
import { at } from './documents.ts'
import type { Subject } from './subject.ts'

/** A key of a Secret that the chart generates. */
export interface GeneratedKey {
  readonly secret: Manifest
  readonly name: string
  readonly key: string
}

const MARK = 'generated'
const ENCODED = btoa(MARK)

/** The keys of Secrets that are generated with some values, by what the author's functions do. */
export const generatedKeys = ({ chart }: Subject, values: unknown): GeneratedKey[] =>
  render(chart, { values, release: { name: 'demo' }, cluster: { randomText: () => MARK } })
    .manifests.filter(({ kind }) => kind === 'Secret')
    .flatMap((secret) =>
      Object.entries((secret.data ?? {}) as Record<string, string>)
        .filter(([, value]) => value === ENCODED)
        .map(([key]) => ({ secret, name: String(at(secret, 'metadata', 'name')), key })),
    )
