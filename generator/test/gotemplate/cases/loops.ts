import { absent, literal } from '../../../src/model/leaves.ts'
import { compare, conditional, present, there, truthy } from '../../../src/model/tests.ts'
import { ANY, STRING } from '../../../src/model/type.ts'
import {
  as,
  call,
  field,
  include,
  index,
  isOfKind,
  items,
  loop,
  loopWithKey,
  map,
  of,
  releaseName,
  search,
  spread,
  text,
  values,
} from '../sample.ts'
import type { PrinterCase } from './case.ts'

const part = {
  name: 'part',
  template: { takes: { dictWith: 'root' } },
  parameters: ['part'],
  body: text(releaseName, '-', { kind: 'parameter', name: 'part', type: STRING } as never),
}
const open = (item: Parameters<typeof of>[0], then: Parameters<typeof conditional>[1]) =>
  conditional(of(item, 'open'), then, items())

const found = search(values('items'), 'item', (item) => conditional(of(item, 'open'), item, absent))

/** Loops over lists and maps, in each other and with filters, and loops over maps that the author composed. */
export const loops: readonly PrinterCase[] = [
  {
    name: 'a loop over a list',
    body: map({ hosts: loop(values('hosts'), 'host', (host) => items(map({ host, of: releaseName }))) }),
  },
  {
    name: 'a loop over a map',
    body: map({
      env: loopWithKey(values('labels'), 'name', 'value', (name, value) => items(map({ name, value }))),
      names: loopWithKey(values('labels'), 'name', 'value', (name) => items(name)),
      values: loop(values('labels'), 'value', (value) => items(value)),
    }),
  },
  {
    name: 'a loop with an index',
    body: map({ hosts: loopWithKey(values('hosts'), 'index', 'host', (index, host) => items(text(index, ' ', host))) }),
  },
  {
    name: 'a loop that makes a map',
    body: map({
      data: loopWithKey(values('labels'), 'key', 'value', (key, value) => map(field(text(key, '.txt'), value))),
      last: 1,
    }),
  },
  {
    name: 'loops in each other',
    body: map({
      rules: loop(values('items'), 'item', (item) =>
        items(
          map({
            name: of(item, 'name'),
            paths: loop(of(item, 'paths'), 'path', (path) =>
              items(map({ path, port: of(item, 'port'), release: releaseName, tls: values('tls') })),
            ),
          }),
        ),
      ),
      flat: loop(values('items'), 'item', (item) =>
        loop(of(item, 'paths'), 'path', (path) => items(text(of(item, 'name'), path))),
      ),
      same: loop(values('hosts'), 'x', (outer) =>
        items(map({ outer, all: loop(values('hosts'), 'x', (inner) => items(text(outer, inner))) })),
      ),
      groups: loopWithKey(values('groups'), 'name', 'group', (name, group) => items(map({ name, group }))),
    }),
  },
  {
    name: 'a filter beside other items',
    body: map({
      ports: items('first', spread(loop(values('items'), 'item', (item) => open(item, items(of(item, 'port')))))),
    }),
  },
  {
    name: 'a filter alone',
    body: map({
      ports: loop(values('items'), 'item', (item) => open(item, items(map({ port: of(item, 'port') })))),
      named: loopWithKey(values('labels'), 'key', 'value', (key, value) =>
        conditional(truthy(value), items(map({ key, value })), items()),
      ),
      last: 1,
    }),
  },
  {
    name: 'a filter in a filter, and beside a condition',
    body: map({
      deep: loop(values('items'), 'item', (item) =>
        loop(of(item, 'paths'), 'path', (path) => conditional(compare('ne', path, literal('/')), items(path), items())),
      ),
      both: items(
        spread(loop(values('items'), 'item', (item) => open(item, items(of(item, 'name'))))),
        spread(conditional(values('tls'), items('tls'), items())),
      ),
    }),
  },
  {
    name: 'a loop over the results of a loop',
    body: map({
      mapped: loop(
        loop(values('items'), 'item', (item) => items(of(item, 'name'))),
        'name',
        (name) => items(map({ name, again: text(name, '!') })),
      ),
      filtered: loop(
        loop(values('items'), 'x', (x) => open(x, items(x))),
        'item',
        (item) => items(of(item, 'name')),
      ),
      counted: loopWithKey(
        loop(values('items'), 'x', (x) => open(x, items(x))),
        'index',
        'item',
        (index, item) => items(map({ index, name: of(item, 'name') })),
      ),
    }),
  },
  {
    name: 'a loop over one of two lists, and over one that is optional',
    body: map({
      chosen: loop(conditional(values('on'), values('hosts'), items('none')), 'host', (host) => items(host)),
      optional: loopWithKey(values('options'), 'key', 'value', (key, value) => items(text(key, value as never))),
    }),
  },
  {
    name: 'a loop over a map that the author composed',
    body: map({
      env: loopWithKey(
        map(
          { FIRST: values('name'), SECOND: '2' },
          field('NOTE', values('note')),
          spread(conditional(values('on'), map({ ON: 'yes' }), absent)),
          spread(values('env')),
        ),
        'name',
        'value',
        (name, value) =>
          conditional(
            isOfKind(value, 'string'),
            items(map({ name, value: as(value, STRING) })),
            items(map({ name, valueFrom: as(value, { kind: 'map', value: ANY }) })),
          ),
      ),
      labels: loopWithKey(map(spread(values('labels')), spread(values('more'))), 'key', 'value', (key, value) =>
        items(text(key, '=', value)),
      ),
    }),
  },
  {
    name: 'a map that is overridden',
    body: map({
      env: loopWithKey(map({ team: 'default' }, spread(values('labels'))), 'name', 'value', (name, value) =>
        items(map({ name, value: as(value, STRING) })),
      ),
    }),
  },
  {
    name: 'conditions and blocks inside a loop',
    body: map({
      items: loop(values('items'), 'item', (item) =>
        items(
          map(
            spread(conditional(of(item, 'open'), map({ open: true }), map())),
            {
              name: of(item, 'name'),
              paths: of(item, 'paths'),
              all: item,
              alias: values('alias'),
              settings: values('settings'),
            },
            field('note', conditional(present(values('note')), text(there(values('note')), '!'), absent)),
          ),
        ),
      ),
    }),
  },
  {
    name: 'helpers inside a loop',
    body: map({ parts: loop(values('hosts'), 'host', (host) => items(include('part', STRING, { part: host }))) }),
    helpers: [part],
  },
  {
    name: 'loops in expressions',
    body: map({
      joined: call(
        'join',
        STRING,
        loop(values('items'), 'item', (item) => items(of(item, 'name'))),
        ',',
      ),
      has: call('has', { kind: 'boolean' }, items('x', spread(values('hosts'))), 'a.example.com'),
      list: call('join', STRING, items('x', spread(conditional(values('on'), items(values('name')), items()))), ' '),
      json: call(
        'toJson',
        STRING,
        map({ a: 1 }, spread(conditional(values('on'), map({ b: values('name') }), absent))),
      ),
    }),
  },
  {
    name: 'an entry by a late key',
    body: map({
      entry: index(values('labels'), values('name')),
      other: index(values('options'), literal('a-b')),
      last: 1,
    }),
  },
  {
    name: 'a search',
    body: map({
      port: conditional(present(found), of(there(found), 'port'), literal(80)),
      name: conditional(present(found), of(there(found), 'name'), absent),
    }),
  },
]
