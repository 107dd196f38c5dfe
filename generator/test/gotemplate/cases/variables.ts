import { and } from '../../../src/model/boolean.ts'
import { absent, literal } from '../../../src/model/leaves.ts'
import type { Node } from '../../../src/model/node.ts'
import { compare, conditional, present, there, truthy } from '../../../src/model/tests.ts'
import { INTEGER, STRING } from '../../../src/model/type.ts'
import {
  call,
  field,
  include,
  items,
  loop,
  loopWithKey,
  map,
  named,
  node,
  of,
  releaseName,
  spread,
  text,
  values,
} from '../sample.ts'
import type { PrinterCase } from './case.ts'

const host = named('host', text(values('name'), '.', releaseName))
const url = named('url', text('http://', host, '/'))
const external = there(values('external'))
const address = named('address', text(of(external, 'host'), ':6379'))
const chosen = named(
  'address',
  conditional(present(values('external')), of(external, 'host'), text(releaseName, '-redis')),
)
const port = named('port', conditional(values('tls'), literal(443), literal(80)))
const settings = map(
  { HOST: conditional(present(values('external')), of(external, 'host'), text(releaseName, '-redis')), PORT: '6379' },
  {
    REDIS_AUTH: map({
      secretRef: conditional(truthy(values('on')), map({ name: releaseName }), map({ name: values('name') })),
    }),
  },
  spread(values('labels')),
)
const pairs = (over: Node): Node =>
  loopWithKey(over, 'key', 'value', (key, value) => items(map({ name: key, value: call('toJson', STRING, value) })))
const isA = named('isA', compare('eq', values('mode'), literal('A')))
const part = {
  name: 'part',
  template: { takes: { dictWith: 'root' } },
  parameters: ['part'],
  body: text(releaseName, '-', { kind: 'parameter', name: 'part', type: STRING } as never),
}

/** The author's constants: which become variables, and where. */
export const variables: readonly PrinterCase[] = [
  { name: 'a constant that is used once', body: map({ a: named('once', text(values('name'), '!')) }) },
  { name: 'a constant that is used twice', body: map({ a: host, b: map({ c: text('http://', host) }) }) },
  {
    name: 'a constant in the innermost block with all its uses',
    body: map({ first: 1, a: map({ b: 1, c: map({ d: host, e: items(host) }) }) }),
  },
  { name: 'a constant of a constant', body: map({ a: url, b: url, c: host }) },
  { name: 'a constant that is used only in another', body: map({ a: url, b: url }) },
  {
    name: 'a map of which some is there in any case, and variables for what is in it',
    body: map(
      field('env', conditional(compare('gt', call('len', INTEGER, settings), literal(0)), pairs(settings), absent)),
      field('last', node('x')),
    ),
  },
  {
    name: 'a constant that is only a path',
    body: map({ a: named('name', values('name')), b: named('name', values('name')) }),
  },
  {
    name: 'a constant that is read under its condition only',
    body: map(
      field('a', conditional(present(values('external')), address, absent)),
      { between: values('name') },
      spread(
        conditional(
          and(present(values('external')), values('tls')),
          map({ b: address, c: text(address, '/0') }),
          absent,
        ),
      ),
    ),
  },
  { name: 'a constant that tests what it reads', body: map({ a: chosen, b: text('redis://', chosen) }) },
  { name: 'a constant with a condition, used once in a text', body: map({ a: text('redis://', chosen, '/0') }) },
  { name: 'a constant with a condition, used once as a value', body: map({ a: port }) },
  { name: 'a number with a condition', body: map({ a: port, b: items(port, text('port ', port)) }) },
  {
    name: 'a boolean',
    body: map({
      a: conditional(isA, literal(1), literal(2)),
      b: isA,
      c: map({ d: conditional(isA, map({ e: 1 }), map()) }),
    }),
  },
  {
    name: 'a constant inside a loop',
    body: map({
      items: loop(values('items'), 'item', (item) => {
        const label = named('label', text(of(item, 'name'), '-', values('name')))
        return items(map({ name: label, again: label, release: host }))
      }),
      list: loop(values('items'), 'item', (item) => {
        const label = named('label', text(of(item, 'name'), '-', host))
        return items(label, text(label, '!'))
      }),
    }),
  },
  {
    name: 'constants of one name',
    body: map({
      a: named('x', text('1', values('name'))),
      b: items(...[1, 2].map((n) => twice(named('x', text(String(n), values('name')))))),
    }),
  },
  {
    name: 'the name of a part, used in several places',
    body: (() => {
      const name = named('name', include('part', STRING, { part: 'web' }))
      return map({ metadata: map({ name }), spec: map({ ref: map({ name }) }) })
    })(),
    helpers: [part],
  },
  {
    name: 'a choice between more than two, and one of several kinds',
    body: map({
      image: text(
        values('name'),
        ':',
        conditional(
          present(values('version')),
          there(values('version')),
          conditional(truthy(values('note')), there(values('note')), values('tag')),
        ),
      ),
      one: text(
        conditional(present(values('external')), of(external, 'host'), text(releaseName, '-x')),
        '/',
        conditional(present(values('note')), call('upper', STRING, there(values('note'))), text(releaseName, '-y')),
      ),
    }),
  },
]

function twice(value: Parameters<typeof text>[0]) {
  return map({ a: value, b: value })
}
