import { afterAll, describe, expect, it } from 'vitest'
import { writeSchema, writeValues } from '../../src/values/index.ts'
import { mergeValues } from '../../src/values/merge.ts'
import { validateValues } from '../../src/values/validate/validate-values.ts'
import { bothHelms } from '../differential/helm.ts'
import { printChart, printed } from './print-chart.ts'
import { modelOf } from './small-schema.ts'

const model = modelOf(
  `/** Values. */
export interface Values {
  /** Where data is kept. */
  store: Claim | Folder | Nothing
}
export interface Claim {
  kind: 'claim'
  /** How large. */
  size: string
  /** Its labels. */
  labels: Record<string, string>
}
export interface Folder {
  kind: 'folder'
  /** Where. */
  path: string
}
export interface Nothing {
  kind: 'nothing'
}
`,
  { store: { kind: 'claim', size: '1Gi', labels: { a: 'b' } } },
)

describe('the defaults of one alternative of a union', () => {
  const chart = printChart({ schema: writeSchema(model), values: writeValues(model) })
  afterAll(() => chart.remove())

  it.each([
    ['the default', {}, true],
    ['another alternative, beside what Helm leaves of the default', { kind: 'folder', path: '/x' }, true],
    ['one that has nothing else', { kind: 'nothing' }, true],
    ['another default of the same alternative', { size: '2Gi' }, true],
    [
      'a value that only the other alternative has',
      { kind: 'folder', path: '/x', size: '2Gi' },
      false,
      'store.size: exists only with kind claim: remove it',
    ],
    ['an alternative without what it needs', { kind: 'folder' }, false, 'store.path: this value is required'],
    [
      'a field of no alternative',
      { sise: '2Gi' },
      false,
      "store.sise: this value doesn't exist; did you mean store.size?",
    ],
  ])('%s', async (_, store, isValid, problem = '') => {
    const check = () => validateValues(model, mergeValues(model.defaults, { store }), '')
    if (isValid) check()
    else expect(check).toThrow(problem)
    const args = ['--set-json', `store=${JSON.stringify(store)}`]
    for (const helm of await bothHelms()) {
      expect('values' in (await printed(helm, chart.folder, args)), helm.name).toBe(isValid)
    }
  })
})

describe('values.yaml', () => {
  it('shows the fields of the default, and the other alternatives below it', () => {
    expect(writeValues(model)).toContain(`# -- Where data is kept.
store:
  kind: claim
  # -- How large.
  size: 1Gi
  # -- Its labels.
  labels:
    a: b
# or:
# store:
#   kind: folder
#   # -- Where.
#   path: example
# or:
# store:
#   kind: nothing
`)
  })
})
