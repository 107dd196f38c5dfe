import { expect, test } from 'vitest'
import { evaluateSource } from '../../src/evaluate/index.ts'
import { printTemplate } from '../../src/gotemplate/index.ts'
import type { Type } from '../../src/model/type.ts'

const valuesType: Type = { kind: 'object', fields: { tls: { kind: 'boolean' }, name: { kind: 'string' } } }

const linesOf = async (body: string): Promise<string[]> => {
  const { templates } = await evaluateSource(`export default ({ values: v }) => (${body})`, { valuesType })
  return printTemplate(templates[0] as never, { chart: 'comments' })
    .trim()
    .split('\n')
    .slice(1)
}

test('carries the comment above a field over', async () => {
  expect(await linesOf('{\n  // never two at once\n  strategy: "Recreate",\n}')).toEqual([
    '{{- /* never two at once */}}',
    'strategy: Recreate',
  ])
})

test('puts it above the condition under which the field is there', async () => {
  expect(await linesOf('{ a: 1,\n  /** for browsers */\n  tls: v.tls ? v.name : undefined }')).toEqual([
    'a: 1',
    '{{- /* for browsers */}}',
    '{{- if .Values.tls }}',
    'tls: {{ .Values.name | quote }}',
    '{{- end }}',
  ])
})

test('puts that of an item above its dash, on as many lines as it has', async () => {
  expect(await linesOf('{ list: [\n  // one\n  // two\n  { a: 1 },\n] }')).toEqual([
    'list:',
    '  {{- /* one',
    '    two */}}',
    '  - a: 1',
  ])
})

test('leaves out what is said to tools, what stands apart and what is behind something', async () => {
  expect(await linesOf('{\n  // biome-ignore x: y\n  a: 1, // behind\n\n  // apart\n\n  b: 2 }')).toEqual([
    'a: 1',
    'b: 2',
  ])
})

test('cannot be ended by what a comment says', async () => {
  expect(await linesOf('{\n  // a */}} b\n  a: 1 }')).toEqual(['{{- /* a * /}} b */}}', 'a: 1'])
})
