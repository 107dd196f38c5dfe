import type { Difference } from '../self-check/compare-documents.ts'

interface Found {
  readonly witness: 'function' | 'model'
  readonly helm: 3 | 4
  readonly values: unknown
  readonly seed: number
  readonly differences: readonly Difference[]
}

/** Helm makes something else of a chart's templates than its functions give: a fault of chartwright's. */
export class HelmCheckError extends Error {
  override readonly name = 'HelmCheckError'
  readonly code = 'helm-check'
  readonly values: unknown

  constructor({ witness, helm, values, seed, differences }: Found) {
    super(
      [
        `The chart's ${witness} and Helm ${helm} differ (seed ${seed}).`,
        ...differences.slice(0, 5).map(({ path, want, got }) => `  ${path}: ${witness} ${want}, Helm ${helm} ${got}`),
        `  values: ${JSON.stringify(values)}`,
        '  This is a fault of chartwright: please report it with these lines. Nothing was written.',
      ].join('\n'),
    )
    this.values = values
  }
}
