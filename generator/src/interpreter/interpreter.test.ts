import { describe, expect, it } from 'vitest'
import { each, field, list, member, object, spread } from '../model/compose.ts'
import { arithmetic, call as callOf, fail, include, text as textOf } from '../model/computed.ts'
import type { HelmContext } from '../model/context.ts'
import { absent, builtIn, literal, named, parameter, variable as variableOf } from '../model/leaves.ts'
import type { ChartModel, HelperDefinition, Node, TemplateModel, VariableNode } from '../model/node.ts'
import { compare, conditional, present } from '../model/tests.ts'
import { ANY, BOOLEAN, INTEGER, optional, STRING, type Type } from '../model/type.ts'
import { interpretTemplate, RenderError } from './index.ts'

const values = builtIn('Values', ANY)
const read = (key: string, type: Type): Node => member(values, key, type)
const variable = (id: number, type: Type): VariableNode => variableOf(id, `v${id}`, type)
const text = (...parts: Node[]): Node => textOf(parts)
const call = (name: string, type: Type, ...args: Node[]): Node => callOf(name, type, args)

const contextOf = (given: Record<string, unknown>): HelmContext => ({
  Values: given,
  Release: { Name: 'demo', Namespace: 'default', Revision: 1, Service: 'Helm', IsInstall: true, IsUpgrade: false },
  Chart: { Name: 'shop', Version: '1.0.0' },
  Capabilities: {
    KubeVersion: { Version: 'v1.34.0', Major: '1', Minor: '34' },
    HelmVersion: { Version: 'v3.18.0' },
    APIVersions: ['v1'],
  },
  Template: { Name: 'shop/templates/t.yaml', BasePath: 'shop/templates' },
  Files: {},
  Subcharts: {},
  Cluster: {
    lookup: () => undefined,
    randomText: () => '',
    now: () => '',
    htpasswd: () => '',
    certificate: () => ({ Cert: '', Key: '' }),
    authority: () => ({ Cert: '', Key: '' }),
    signedCertificate: () => ({ Cert: '', Key: '' }),
    newCertificate: () => ({ Cert: '', Key: '' }),
    newAuthority: () => ({ Cert: '', Key: '' }),
    newSignedCertificate: () => ({ Cert: '', Key: '' }),
  },
})

const render = (
  body: Node,
  given: Record<string, unknown> = {},
  form: TemplateModel['form'] = 'manifest',
  helpers: HelperDefinition[] = [],
): unknown => {
  const template: TemplateModel = { path: 't.yaml', form, source: 'src/t.ts', body }
  const chart: ChartModel = { name: 'shop', templates: [template], helpers }
  return interpretTemplate(template, chart, contextOf(given))
}
const documentOf = (node: Node, given: Record<string, unknown> = {}): unknown =>
  (render(object([field('a', node)]), given) as unknown[])[0]

const TAKEN: Type = optional({ kind: 'map', value: STRING })

describe('documents', () => {
  it('omits an absent document', () => {
    const node = conditional(read('on', BOOLEAN), object([]), absent)
    expect(render(node, { on: true })).toEqual([{}])
    expect(render(node, { on: false })).toEqual([])
  })
  it('renders several, spreads among them', () => {
    const name = variable(1, STRING)
    const loop = each(read('names', { kind: 'list', item: STRING }), name, list([object([field('name', name)])]))
    const body = list([object([field('first', literal(1))]), spread(loop)])
    expect(render(body, { names: ['x', 'y'] })).toEqual([{ first: 1 }, { name: 'x' }, { name: 'y' }])
  })
})

describe('what is empty', () => {
  it.each([{}, { m: null }, { m: {} }])('omits a map that is taken whole from values %j', (given) => {
    expect(documentOf(read('m', TAKEN), given)).toEqual({})
  })
  it('omits it behind a name and as the arm of a condition', () => {
    const arm = conditional(present(read('x', optional(STRING))), read('m', TAKEN), object([]))
    expect(documentOf(named({ id: 1, name: 'm' }, arm), { m: {}, x: '' })).toEqual({})
    expect(documentOf(arm, { m: {} })).toEqual({ a: {} })
  })
  it('keeps what the author composed', () => {
    expect(documentOf(object([spread(read('m', TAKEN))]), { m: {} })).toEqual({ a: {} })
    const item = variable(1, STRING)
    expect(documentOf(each(read('l', { kind: 'list', item: STRING }), item, list([item])), { l: [] })).toEqual({
      a: [],
    })
  })
  it('keeps empty items of a list and empty texts', () => {
    expect(documentOf(list([read('m', TAKEN)]), { m: {} })).toEqual({ a: [{}] })
    expect(documentOf(read('s', STRING), { s: '' })).toEqual({ a: '' })
  })
})

describe('loops', () => {
  it('goes through a map in the order of bytes', () => {
    const [key, value] = [variable(1, STRING), variable(2, STRING)]
    const loop = each(read('m', TAKEN), value, list([text(key, literal('='), value)]), key)
    const given = { m: { '10': 'a', '9': 'b', '😀': 'c', '\ue000': 'd', A: 'e' } }
    expect(documentOf(loop, given)).toEqual({ a: ['10=a', '9=b', 'A=e', '\ue000=d', '😀=c'] })
  })
  it('merges maps, with keys as they are', () => {
    const [key, value] = [variable(1, STRING), variable(2, STRING)]
    const loop = each(read('m', TAKEN), value, object([field(key, value)]), key)
    const given = JSON.parse('{ "m": { "__proto__": "x" } }')
    expect(JSON.stringify(documentOf(loop, given))).toBe('{"a":{"__proto__":"x"}}')
  })
  it('filters by a condition with an empty arm and counts from 0', () => {
    const [index, value] = [variable(1, INTEGER), variable(2, STRING)]
    const body = conditional(compare('ne', value, literal('x')), list([text(index, value)]), list([]))
    const loop = each(read('l', { kind: 'list', item: STRING }), value, body, index)
    expect(documentOf(loop, { l: ['a', 'x', 'b'] })).toEqual({ a: ['0a', '2b'] })
  })
})

describe('values', () => {
  it('divides towards zero and knows no negative zero', () => {
    const half = arithmetic('div', read('n', INTEGER), literal(2))
    expect(documentOf(half, { n: -7 })).toEqual({ a: -3 })
    expect(Object.is((documentOf(half, { n: -1 }) as { a: number }).a, 0)).toBe(true)
  })
  it('compares texts by bytes', () => {
    expect(documentOf(compare('lt', read('s', STRING), literal('😀')), { s: '\ue000' })).toEqual({ a: true })
  })
  it('calls functions', () => {
    expect(documentOf(call('trimSuffix', STRING, read('s', STRING), literal('-')), { s: 'a--' })).toEqual({ a: 'a-' })
  })
  it('finds nothing under an absent parent', () => {
    const deep = member(member(values, 'x', optional(ANY)), 'y', optional(STRING))
    expect(documentOf(deep)).toEqual({})
    expect(documentOf(present(deep), { x: { y: null } })).toEqual({ a: false })
  })
  it('renders helpers with their own arguments', () => {
    const part = parameter('part', STRING)
    const release = member(builtIn('Release', ANY), 'Name', STRING)
    const helper: HelperDefinition = {
      name: 'partName',
      template: { takes: { dictWith: 'root' } },
      parameters: ['part'],
      body: text(release, literal('-'), part),
    }
    const called = include(helper, [{ name: 'part', value: read('s', STRING) }])
    expect(render(object([field('a', called)]), { s: 'web' }, 'manifest', [helper])).toEqual([{ a: 'demo-web' }])
  })
})

describe('other forms', () => {
  it('joins the lines of notes', () => {
    expect(render(list([literal('a'), literal(''), literal('b')]), {}, 'notes')).toBe('a\n\nb')
  })
  it('lists the problems of checks', () => {
    const problem = conditional(read('on', BOOLEAN), list([literal('wrong')]), list([]))
    expect(render(list([spread(problem)]), { on: true }, 'checks')).toEqual(['wrong'])
    expect(render(list([spread(problem)]), { on: false }, 'checks')).toEqual([])
  })
  it('fails with the message of the chart', () => {
    const node = fail(text(literal('no '), read('s', STRING)))
    expect(() => documentOf(node, { s: 'host' })).toThrow(new RenderError('no host'))
  })
})
