import { ChartwrightError, type Place } from '../model/chartwright-error.ts'
import type { Difference } from '../self-check/compare-documents.ts'

interface Found {
  readonly witness: 'function' | 'model'
  readonly helm: 3 | 4
  readonly values: unknown
  readonly seed: number
  readonly differences: readonly Difference[]
  readonly where?: Place
}

const SHOWN = 3
const MOST_CHARACTERS = 200

/** Helm makes something else of a chart's templates than its functions give: a fault of chartwright's. */
export class HelmCheckError extends ChartwrightError {
  override readonly name = 'HelmCheckError'
  /** All that is known, for a report. */
  readonly details: object

  constructor({ witness, helm, values, seed, differences, where }: Found) {
    super({
      code: 'helm-check',
      ...(where && { where }),
      what: [
        `The chart's ${witness} and Helm ${helm} differ (seed ${seed}).`,
        `  values: ${shortened(JSON.stringify(values))}`,
        ...differences
          .slice(0, SHOWN)
          .map(({ path, want, got }) => `  ${path}: ${witness} ${shortened(want)}, Helm ${helm} ${shortened(got)}`),
      ].join('\n'),
      hint: 'This is a fault of chartwright: please report it with these lines. Nothing was written.',
    })
    this.details = { witness, helm, values, differences }
  }
}

const shortened = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text
