import { expect, test } from 'vitest'
import { evaluateSource } from '../../src/evaluate/index.ts'
import { printTemplate } from '../../src/gotemplate/index.ts'
import type { Type } from '../../src/model/type.ts'

const valuesType: Type = { kind: 'object', fields: { tls: { kind: 'boolean' }, name: { kind: 'string' } } }

const linesOf = (body: string): Promise<string[]> => linesOfFile(`export default ({ values: v }) => (${body})`)

const linesOfFile = async (text: string): Promise<string[]> => {
  const { templates } = await evaluateSource(text, { valuesType })
  return printTemplate(templates[0] as never, { chart: 'comments', helpers: [] })
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

test('puts that of the template, and of what decides that there is nothing, at its top', async () => {
  const source = `// for one thing
export default ({ values: v }) => {
  // never without
  if (!v.tls) return undefined
  // not for all
  if (v.name === 'x') return { a: 2 }
  // as it is
  return { a: 1 }
}`
  expect((await linesOfFile(source)).slice(0, 4)).toEqual([
    '{{- /* for one thing',
    '  never without',
    '  as it is */ -}}',
    '{{- if .Values.tls }}',
  ])
})

test('puts that of a spread above its condition, or above the first of what is known', async () => {
  expect(await linesOf('{\n  // safe\n  ...(v.tls && { a: v.name }),\n  // known\n  ...{ b: 1, c: 2 } }')).toEqual([
    '{{- /* safe */}}',
    '{{- if .Values.tls }}',
    'a: {{ .Values.name | quote }}',
    '{{- end }}',
    '{{- /* known */}}',
    'b: 1',
    'c: 2',
  ])
})

test('puts that of texts and of spreads above them in a list, which has its end all the same', async () => {
  expect(await linesOf("{ list: [\n  // only then\n  ...(v.tls ? [\n    // one\n    'a'] : []) ] }")).toEqual([
    'list:',
    '  {{- /* only then */}}',
    '  {{- if .Values.tls }}',
    '  {{- /* one */}}',
    '  - a',
    '  {{- else }}',
    '  []',
    '  {{- end }}',
  ])
})

test('puts that of a constant above its variable, and that of a return above the field', async () => {
  const source = `export default ({ values: v }) => {
  // read twice
  const name = \`\${v.name}-x\`
  const probe = () => {
    // slow to start
    return { port: 1 }
  }
  return { a: name, b: name, probe: probe() }
}`
  expect(await linesOfFile(source)).toEqual([
    '{{- /* read twice */}}',
    '{{- $name := printf "%s-x" .Values.name }}',
    'a: {{ $name | quote }}',
    'b: {{ $name | quote }}',
    '{{- /* slow to start */}}',
    'probe:',
    '  port: 1',
  ])
})

test('puts that of what is added to a list or map above it', async () => {
  const source = `export default ({ values: v }) => {
  const args = ['serve']
  // only then
  if (v.tls) args.push('--tls')
  const env = {}
  // always
  env.A = v.name
  return { args, env }
}`
  expect(await linesOfFile(source)).toEqual([
    'args:',
    '  - serve',
    '  {{- if .Values.tls }}',
    '  {{- /* only then */}}',
    '  - --tls',
    '  {{- end }}',
    'env:',
    '  {{- /* always */}}',
    '  A: {{ .Values.name | quote }}',
  ])
})
