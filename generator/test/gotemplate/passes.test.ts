import { expect, test } from 'vitest'
import { printHelpers, printTemplate } from '../../src/gotemplate/index.ts'
import { and } from '../../src/model/boolean.ts'
import { member, spread } from '../../src/model/compose.ts'
import { text } from '../../src/model/computed.ts'
import { literal } from '../../src/model/leaves.ts'
import type { HelperDefinition, Node } from '../../src/model/node.ts'
import { compare, conditional, truthy } from '../../src/model/tests.ts'
import { STRING } from '../../src/model/type.ts'
import { map, values } from './sample.ts'

const isA = compare('eq', values('mode'), literal('A'))

/** Maps of which a pass shortens the template. */
const BODIES: Readonly<Record<string, Node>> = {
  'a condition that the one around it answers': map(
    { first: 1 },
    spread(conditional(isA, map({ a: 1, inner: map(spread(conditional(isA, map({ b: 2 }), map()))) }), map())),
  ),
  'a condition that a part of the one around it answers': map(
    { first: 1 },
    spread(
      conditional(
        and(isA, truthy(values('on'))),
        map({ a: 1, inner: map(spread(conditional(isA, map({ b: 2 }), map()))) }),
        map(),
      ),
    ),
  ),
  'neighbours under the same condition': map(
    { first: 1 },
    spread(conditional(isA, map({ a: 1 }), map())),
    spread(conditional(isA, map({ b: 2 }), map())),
  ),
}

const manifestLines = (body: Node): string[] =>
  printTemplate({ path: 'a.yaml', form: 'manifest', source: 'src/a.ts', body }, { chart: 'c', helpers: [] })
    .split('\n')
    .slice(1, -1)

const helperLines = (body: Node): string[] => {
  const helpers: HelperDefinition[] = [{ name: 'a', template: { takes: 'context' }, parameters: [], body }]
  const lines = printHelpers({ chart: 'c', helpers }).split('\n')
  return lines.slice(lines.indexOf('{{- define "c.a" -}}') + 1, lines.lastIndexOf('{{- end }}'))
}

for (const [name, body] of Object.entries(BODIES)) {
  test(`a helper gets the passes of a manifest: ${name}`, () => {
    expect(helperLines(body)).toEqual(manifestLines(body))
    expect(manifestLines(body).filter((line) => line.includes('{{- if'))).toHaveLength(1)
  })
}

const long = member(member(member(values('map'), 'a', STRING), 'b', STRING), 'c', STRING)
const filled = (body: Node): Node => map(spread(conditional(truthy(long), body, map())), { last: 1 })

test('a value that a condition asks for, and nothing else, is printed by `with`', () => {
  const lines = manifestLines(filled(map({ c: long, text: text([literal('x '), long]) })))
  expect(lines).toEqual([
    '{{- with .Values.map.a.b.c }}',
    'c: {{ . | quote }}',
    'text: {{ printf "x %s" . | quote }}',
    '{{- end }}',
    'last: 1',
  ])
  expect(manifestLines(filled(map({ c: long, mode: values('mode') })))[0]).toBe('{{- if .Values.map.a.b.c }}')
  expect(manifestLines(filled(map({ c: 1 })))[0]).toBe('{{- if .Values.map.a.b.c }}')
})
