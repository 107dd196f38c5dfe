import { describe, expect, it } from 'vitest'
import { printHelpers, printTemplate } from '../../src/gotemplate/index.ts'
import { childrenOf } from '../../src/model/inside.ts'
import { make } from '../../src/model/leaves.ts'
import type { Kind, Node } from '../../src/model/node.ts'
import { STRING } from '../../src/model/type.ts'
import type { UnderstoodCase } from '../differential/case.ts'
import { Comparisons } from '../differential/comparisons.ts'
import type { PrinterCase } from './cases/case.ts'
import { GROUPS } from './cases/index.ts'
import { compareInterpreterWithHelms } from './compare.ts'
import { items, loop, map, VALUES, values } from './sample.ts'
import { VALUE_SETS } from './value-sets.ts'

const understood = ({ name, body, form = 'manifest', helpers = [] }: PrinterCase, id: string): UnderstoodCase => {
  const path = form === 'notes' ? 'NOTES.txt' : `${id}.yaml`
  const template = { path, form, source: `src/${id}.ts`, body }
  const model = { name: id, templates: [template], helpers }
  return { name, id, model, template, native: () => undefined, valuesType: VALUES }
}

/** What Helm makes of it is no value of the model, so that it is compared nowhere. */
const CHECKSUM = make({ kind: 'checksum', type: STRING, template: 'web/config.yaml' })

const all = Object.entries(GROUPS).flatMap(([group, cases]) =>
  cases.map((each, index) => ({ group, each: understood(each, `${group}${index}`) })),
)

const printed = ({ name, id, model, template }: UnderstoodCase): string => {
  const options = { chart: id, helpers: model.helpers }
  const parts = [printTemplate(template, options), ...(model.helpers.length ? [printHelpers(options)] : [])]
  return [`=== ${name}`, ...parts.map((text) => text.replace(/^\{\{- \/\* Generated.*\n/, ''))].join('\n')
}

describe('the text of a template', () => {
  for (const group of Object.keys(GROUPS)) {
    it(`is what a person would write: ${group}`, async () => {
      const texts = all.filter((each) => each.group === group).map(({ each }) => printed(each))
      await expect(texts.join('\n')).toMatchFileSnapshot(`golden/${group}.golden.yaml`)
    })
  }

  it('means the same to both Helms as to the interpreter', async () => {
    const comparisons = new Comparisons()
    await compareInterpreterWithHelms(
      all.map(({ each }) => each),
      VALUE_SETS,
      comparisons,
    )
    comparisons.expectAllEqual(all.length * Object.keys(VALUE_SETS).length * 2)
  })

  it('stays within the line lengths that people write', () => {
    const lines = all.flatMap(({ each }) => printed(each).split('\n'))
    const long = lines.filter((line) => line.length > 144)
    expect(long.length / lines.length).toBeLessThan(0.01)
    expect(lines.filter((line) => line.length > 320)).toEqual([])
  })

  it('takes the checksum of another template', () => {
    const turn = loop(values('hosts'), 'host', () => items(CHECKSUM))
    expect(printed(understood({ name: 'checksum', body: map({ one: CHECKSUM, each: turn }) }, 'x'))).toBe(
      `=== checksum
one: {{ include (print .Template.BasePath "/web/config.yaml") . | sha256sum | quote }}
each:
  {{- range $host := .Values.hosts }}
  - {{ include (print $.Template.BasePath "/web/config.yaml") $ | sha256sum | quote }}
  {{- else }}
  []
  {{- end }}
`,
    )
  })

  it('is printed for every kind of node', () => {
    const kinds = new Set<Kind>([CHECKSUM.kind])
    const visit = (node: Node): void => {
      kinds.add(node.kind)
      childrenOf(node).forEach(visit)
    }
    for (const { each } of all) for (const { body } of [each.template, ...each.model.helpers]) visit(body)
    const missing = (Object.keys(KINDS) as Kind[]).filter((kind) => !kinds.has(kind))
    expect(missing).toEqual([])
  })
})

const KINDS: Readonly<Record<Kind, true>> = {
  literal: true,
  absent: true,
  'built-in': true,
  variable: true,
  parameter: true,
  member: true,
  index: true,
  named: true,
  include: true,
  truthy: true,
  present: true,
  'kind-test': true,
  compare: true,
  not: true,
  logic: true,
  conditional: true,
  arithmetic: true,
  text: true,
  call: true,
  fail: true,
  checksum: true,
  object: true,
  field: true,
  spread: true,
  list: true,
  each: true,
  fold: true,
}
