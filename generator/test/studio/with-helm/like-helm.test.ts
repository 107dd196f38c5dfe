import { execFileSync } from 'node:child_process'
import type { Helm } from 'chartwright-helm'
import { openHelm } from 'chartwright-helm/node'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { merge, type ValueMap } from '../../../studio/values/json.ts'
import { setArguments } from '../../../studio/values/set-arguments.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'

const scalar = fc.oneof(
  fc.string({ unit: 'grapheme-ascii' }),
  fc.constantFrom(
    "it's",
    '$HOME',
    '`x`',
    'a,b',
    'a=b',
    '{a,b}',
    '[0]',
    '\\',
    'null',
    'true',
    '0755',
    'a\nb',
    '"',
    '🙂',
    '-',
    '',
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.boolean(),
)
const key = fc.oneof(
  fc.constantFrom('a', 'b', 'x.y', 'a/b', 'k=v', 'k,l', 'q[0]', 'w x'),
  fc.stringMatching(/^[a-z]{1,3}$/),
)
const { values } = fc.letrec((tie) => ({
  values: fc.dictionary(key, fc.oneof({ maxDepth: 3 }, scalar, fc.array(scalar, { maxLength: 3 }), tie('values')), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
})) as { values: fc.Arbitrary<ValueMap> }

/** The words that a shell makes of a line. */
const words = (line: string): string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1)

const plain = (of: unknown): unknown => JSON.parse(JSON.stringify(of))

describeWithWasm('values of the studio', () => {
  let helm: Helm
  beforeAll(async () => {
    helm = await openHelm()
  })

  it.each([3, 4] as const)('as arguments give Helm %i the same values', (version) => {
    fc.assert(
      fc.property(values, (given) => {
        const args = setArguments(given)
        const got = args.length === 0 ? {} : helm.values(['x', ...words(args.join(' '))], version)
        expect(plain(got)).toEqual(plain(given))
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  it.each([3, 4] as const)('are merged as Helm %i merges them', (version) => {
    const nullable = fc.dictionary(key, fc.oneof(fc.constant(null), scalar, values), {
      maxKeys: 4,
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(values, nullable, (defaults, given) => {
        const chart = {
          'Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
          'values.yaml': JSON.stringify(defaults),
          'templates/a.yaml': 'values: {{ toJson .Values }}\n',
        }
        const [document] = helm.template(chart, { helm: version, values: given, documents: true }).documents
        expect(document?.value).toEqual({ values: plain(merge(defaults, given)) })
      }),
      { seed: 1, numRuns: 100 },
    )
  })
})
