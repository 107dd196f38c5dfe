import { and, not } from '../../../src/model/boolean.ts'
import { absent, literal } from '../../../src/model/leaves.ts'
import { coalesce, compare, conditional, present, there, truthy } from '../../../src/model/tests.ts'
import { ANY, STRING, type Type } from '../../../src/model/type.ts'
import { as, call, fail, field, include, isOfKind, items, map, node, of, spread, text, values } from '../sample.ts'
import type { PrinterCase } from './case.ts'

const LABELS: Type = { kind: 'object', fields: { app: STRING } }
const labels = {
  name: 'labels',
  template: { takes: 'context' as const },
  parameters: [],
  body: map({ app: values('name'), tier: 'web' }),
}
const external = there(values('external'))
const host = of(external, 'host')

/** Maps and lists, conditions, what is taken whole, and what may be empty. */
export const structures: readonly PrinterCase[] = [
  {
    name: 'maps and lists in each other',
    body: map({
      a: map({ b: map({ c: 1 }) }),
      list: items(map({ a: 1, b: items('x', 'y') }), items(items('x'), items(map({ a: 1 }))), items(), map()),
      none: map(),
      nothing: items(),
    }),
  },
  {
    name: 'blocks taken whole',
    body: map({
      labels: values('labels'),
      hosts: values('hosts'),
      extra: values('extra'),
      options: values('options'),
      settings: values('settings'),
      external: values('external'),
      inner: values('deep', 'inner'),
      items: items(values('labels'), values('settings'), map({ only: values('labels') })),
      last: 1,
    }),
  },
  {
    name: 'blocks computed',
    body: map({ rest: call('omit', { kind: 'map', value: STRING }, values('labels'), 'team'), last: 1 }),
  },
  {
    name: 'a condition around fields',
    body: map(
      { before: 1 },
      spread(conditional(values('on'), map({ a: 1 }), absent)),
      spread(conditional(values('tls'), map(), map({ b: 2 }))),
      spread(conditional(values('on'), map({ c: 3 }), map({ d: 4 }))),
    ),
  },
  {
    name: 'modes of files',
    body: map({
      volume: map({ defaultMode: 0o755, items: items(map({ key: 'a', mode: 0o400 })) }),
      mode: conditional(values('on'), literal(0o644), literal('fast')),
      defaultMode: 5,
      count: 0o644,
    }),
  },
  {
    name: 'a choice of two constants in its line, and what is no such choice',
    body: map({
      word: conditional(values('on'), literal('yes please'), literal('no: never')),
      number: conditional(compare('eq', values('mode'), literal('A')), literal(1), literal(2)),
      braces: conditional(values('on'), literal('{{ x }}'), literal('y')),
      chain: conditional(values('on'), literal('a'), conditional(values('tls'), literal('b'), literal('c'))),
      value: conditional(values('on'), values('name'), literal('b')),
      items: items(conditional(values('on'), literal('a'), literal('123')), 'last'),
    }),
  },
  {
    name: 'neighbours under one condition, and under the opposite one',
    body: map({
      port: conditional(values('tls'), literal(443), literal(80)),
      scheme: conditional(values('tls'), literal('https'), literal('http')),
      plain: conditional(not(values('tls')), literal(true), absent),
    }),
  },
  {
    name: 'a chain of conditions',
    body: map({
      size: conditional(
        compare('eq', values('mode'), literal('A')),
        literal('small'),
        conditional(compare('eq', values('mode'), literal('B')), literal('medium'), literal('large')),
      ),
    }),
  },
  {
    name: 'a value that is there only under its condition',
    body: map({
      host: conditional(present(values('external')), host, literal('localhost')),
      url: conditional(present(values('external')), text('redis://', host), text('redis://', values('name'))),
      port: coalesce(conditional(present(values('external')), of(external, 'port'), absent), () => literal(6379)),
    }),
  },
  {
    name: 'conditions whose arms are of different kinds',
    body: map({
      value: conditional(values('on'), values('count'), literal('auto')),
      block: conditional(values('on'), map({ a: values('name') }), values('labels')),
      list: conditional(values('tls'), values('hosts'), items()),
      whole: coalesce(values('options'), () => map({ none: true })),
    }),
  },
  {
    name: 'a value of several kinds, each with its place',
    body: map(
      field('env', conditional(present(values('extra')), values('extra'), absent)),
      spread(
        conditional(
          isOfKind(values('tag'), 'string'),
          map({ text: as(values('tag'), STRING) }),
          map({ number: as(values('tag'), { kind: 'integer' }) }),
        ),
      ),
    ),
  },
  {
    name: 'spreads of maps',
    body: map({
      own: map({ a: 1 }, spread(values('settings'))),
      labels: map(spread(values('labels')), { last: 'x' }),
      only: map(spread(values('labels'))),
      optional: map(spread(values('options'))),
      guarded: map({ team: 'mine' }, spread(values('labels'))),
      winning: map(spread(values('labels')), { team: 'mine' }),
      chosen: map(spread(conditional(values('on'), values('labels'), values('more')))),
    }),
  },
  {
    name: 'spreads of maps that may have the same keys',
    body: map({
      labels: map({ app: 'x' }, spread(values('labels')), spread(values('more')), { last: values('name') }),
      chosen: map(spread(values('labels')), spread(conditional(values('on'), values('more'), map()))),
      computed: map(field(text(values('name'), '.a'), values('labels')), field(text(values('mode'), '.a'), node(2))),
    }),
  },
  {
    name: 'spreads of lists',
    body: map({
      hosts: items('first', spread(values('hosts')), 'last'),
      only: items(spread(values('hosts'))),
      chosen: items(spread(conditional(values('on'), items('a', 'b'), items('c')))),
      args: items('--a', spread(conditional(values('on'), items('--b', values('name')), items()))),
    }),
  },
  {
    name: 'maps that may be empty',
    body: map({
      one: map(spread(conditional(values('on'), map({ a: 1 }), map()))),
      either: map(spread(conditional(values('on'), map({ a: 1 }), map({ b: 1 })))),
      two: map(
        spread(conditional(values('on'), map({ a: 1 }), map())),
        spread(conditional(values('tls'), map({ b: 2 }), map())),
      ),
      optional: map({ note: values('note'), alias: values('alias') }),
      nested: map(
        spread(conditional(values('on'), map(spread(conditional(values('tls'), map({ a: 1 }), map()))), map({ b: 1 }))),
      ),
      whole: map({ labels: values('labels'), hosts: values('hosts') }),
      mixed: map(spread(values('labels')), spread(conditional(values('on'), map({ on: 1 }), map()))),
    }),
  },
  {
    name: 'lists that may be empty',
    body: map({
      one: items(spread(conditional(values('on'), items('a'), items()))),
      two: items(
        spread(conditional(values('on'), items('a'), items())),
        spread(conditional(not(values('tls')), items(map({ b: 1 })), items())),
      ),
      item: items(map({ note: values('note') })),
    }),
  },
  {
    name: 'items that begin with a condition',
    body: map({
      list: items(
        map(spread(conditional(values('on'), map({ a: 1 }), map())), { name: 'x' }),
        map({ note: values('note'), name: values('name') }),
        conditional(values('on'), map({ b: 1 }), literal('text')),
        items(spread(conditional(values('tls'), items(1), items()))),
      ),
    }),
  },
  {
    name: 'a key that is computed',
    body: map(field(text(values('name'), '.conf'), values('count')), field(node('last'), map({ a: 1 }))),
  },
  {
    name: 'a failure in place of a value',
    body: map({
      port: conditional(
        compare('gt', values('count'), literal(1000)),
        fail(text('count must not be ', values('count'))),
        values('count'),
      ),
      name: conditional(compare('ne', values('name'), literal('never')), values('name'), fail('no name')),
      inside: text('a', conditional(compare('eq', values('mode'), literal('never')), fail('never'), values('name'))),
    }),
  },
  {
    name: 'a test of something that is only read under another test',
    body: map({
      a: conditional(
        and(present(values('external')), compare('eq', host, literal('redis.example.com'))),
        literal(1),
        literal(2),
      ),
      b: and(present(values('external')), truthy(host)),
    }),
  },
  {
    name: 'a long condition',
    body: conditional(
      and(
        compare('eq', values('name'), literal('a name that is long')),
        compare('gt', values('count'), literal(1000000)),
        compare('ne', values('mode'), literal('A')),
        not(compare('eq', values('settings', 'size'), literal('the longest size of all'))),
      ),
      map({ a: 1 }),
      map({
        b: include('labels', STRING, {
          first: text(values('name'), values('mode')),
          second: values('settings', 'size'),
          third: values('name'),
        }),
      }),
    ),
    helpers: [
      {
        name: 'labels',
        template: { takes: { dictWith: 'root' } },
        parameters: ['first', 'second', 'third'],
        body: values('name'),
      },
    ],
  },
  {
    name: 'helpers that are maps',
    body: map({ labels: include('labels', LABELS), more: map(spread(include('labels', LABELS)), { last: 1 }) }),
    helpers: [labels],
  },
  { name: 'a document that is taken whole', body: as(values('labels'), { kind: 'map', value: ANY }) },
]
