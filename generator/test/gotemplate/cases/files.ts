import { not } from '../../../src/model/boolean.ts'
import { absent, literal } from '../../../src/model/leaves.ts'
import type { HelperDefinition } from '../../../src/model/node.ts'
import { coalesce, compare, conditional, present, there, truthy } from '../../../src/model/tests.ts'
import { STRING, type Type } from '../../../src/model/type.ts'
import {
  call,
  fail,
  include,
  items,
  loop,
  map,
  named,
  of,
  parameter,
  releaseName,
  spread,
  text,
  values,
} from '../sample.ts'
import type { PrinterCase } from './case.ts'

const TAG: Type = { kind: 'union', of: [STRING, { kind: 'integer' }] }
const IMAGE: Type = { kind: 'object', fields: { repository: STRING, tag: { ...TAG, optional: true } as Type } }
const doc = (kind: string) => map({ kind, name: releaseName })
const name = named('name', text(releaseName, '-web'))
const external = there(values('external'))
const image = parameter('image', IMAGE)

const helpers: readonly HelperDefinition[] = [
  {
    name: 'fullName',
    template: { takes: 'context' },
    parameters: [],
    comment: 'The name of the release.\nCut to what Kubernetes allows.',
    body: conditional(
      truthy(values('alias')),
      there(values('alias')),
      call('trimSuffix', STRING, call('truncate', STRING, text(releaseName, '-', values('name')), 63), '-'),
    ),
  },
  {
    name: 'partName',
    template: { takes: { dictWith: 'root' } },
    parameters: ['part'],
    body: text(include('fullName', STRING), '-', parameter('part', STRING)),
  },
  {
    name: 'image',
    template: { takes: { dictWith: 'root' } },
    parameters: ['image'],
    body: text(
      of(image, 'repository'),
      ':',
      coalesce(of(image, 'tag'), () => values('tag')),
    ),
  },
  {
    name: 'labels',
    template: { takes: { dictWith: 'root' } },
    parameters: ['part', 'extra'],
    body: map(
      {
        app: releaseName,
        part: parameter('part', STRING),
        name: include('partName', STRING, { part: parameter('part', STRING) }),
      },
      spread(conditional(values('on'), map({ on: 'yes' }), absent)),
      spread(parameter('extra', { kind: 'map', value: STRING })),
    ),
  },
  {
    name: 'hosts',
    template: { takes: { dictWith: 'root' } },
    parameters: ['part'],
    body: map({
      hosts: loop(values('hosts'), 'host', (host) =>
        items(
          map({
            host,
            part: parameter('part', STRING),
            release: releaseName,
            image: include('partName', STRING, { part: host }),
          }),
        ),
      ),
    }),
  },
  { name: 'constant', template: { takes: 'context' }, parameters: [], body: literal('a "b"') },
  {
    name: 'optional',
    template: { takes: 'context' },
    parameters: [],
    body: map(
      spread(conditional(values('on'), map({ a: values('name') }), absent)),
      { extra: values('labels') },
      spread(conditional(values('tls'), map({ port: 443, scheme: 'https' }), map({ port: 80 }))),
    ),
  },
]
const LABELS: Type = { kind: 'object', fields: { app: STRING } }

/** Documents, notes, checks and helpers. */
export const files: readonly PrinterCase[] = [
  { name: 'a document under a condition', body: conditional(values('on'), doc('A'), absent) },
  { name: 'one of two documents', body: conditional(values('on'), doc('A'), doc('B')) },
  { name: 'no document', body: absent },
  { name: 'an empty document', body: map() },
  { name: 'several documents', body: items(doc('A'), doc('B')) },
  {
    name: 'several documents under conditions and in loops',
    body: items(
      spread(conditional(values('on'), items(doc('A')), items())),
      spread(loop(values('hosts'), 'host', (host) => items(map({ kind: 'B', host, labels: values('labels') })))),
      doc('C'),
    ),
  },
  {
    name: 'documents that end with texts of the values',
    body: items(
      map({ a: 1, labels: values('labels') }),
      spread(loop(values('items'), 'item', (item) => items(map({ paths: of(item, 'paths') })))),
      map({ extra: values('extra') }),
    ),
  },
  { name: 'a constant that two documents share', body: items(map({ a: name }), map({ b: name, c: name })) },
  {
    name: 'a document or a failure',
    body: conditional(compare('lt', values('count'), literal(-100)), fail('count: must not be negative'), doc('A')),
  },
  {
    name: 'notes',
    form: 'notes',
    body: items(
      text('Thank you for ', releaseName, '.'),
      '',
      'Open {{ this }}:',
      spread(
        conditional(
          values('on'),
          items(
            text(
              '  http',
              conditional(values('tls'), literal('s'), literal('')),
              '://',
              values('name'),
              ':',
              values('count'),
              '/',
            ),
            '',
          ),
          items(),
        ),
      ),
      spread(loop(values('hosts'), 'host', (host) => items(text('  {', host, '}')))),
      '',
      spread(
        conditional(
          values('tls'),
          items('secure', 'or so'),
          conditional(not(values('on')), items('off'), items('plain  ')),
        ),
      ),
      '',
      spread(conditional(values('on'), items('maybe'), items())),
      text('ratio ', values('ratio'), ', on ', values('on'), ', tag ', values('tag')),
      text(
        'note ',
        coalesce(values('note'), () => literal('none')),
        ' alias ',
        coalesce(values('alias'), () => literal('none')),
      ),
      text('at ', conditional(present(values('external')), of(external, 'host'), text(releaseName, '-redis')), '!'),
      'last',
    ),
  },
  { name: 'notes that are one text', form: 'notes', body: items(text('a\n\nb ', releaseName, '\n')) },
  {
    name: 'checks',
    form: 'checks',
    body: items(
      spread(
        conditional(
          compare('gt', values('count'), literal(100)),
          items(text('count: ', values('count'), ' is too much. Set it to 100 or less.')),
          items(),
        ),
      ),
      spread(
        loop(values('items'), 'item', (item) =>
          conditional(
            compare('gt', of(item, 'port'), literal(65000)),
            items(text('items: ', of(item, 'name'), ' has a port above 65000')),
            items(),
          ),
        ),
      ),
    ),
  },
  {
    name: 'helpers',
    body: map({
      name: include('fullName', STRING),
      part: include('partName', STRING, { part: 'web' }),
      image: include('image', STRING, { image: map({ repository: 'r', tag: values('version') }) }),
      labels: include('labels', LABELS, { part: values('name'), extra: values('labels') }),
      optional: include('optional', LABELS),
      spread: map(spread(include('hosts', LABELS, { part: 'x' })), { last: 1 }),
      text: text(include('constant', STRING), '!'),
      checked: conditional(compare('eq', include('constant', STRING), literal('a "b"')), literal(1), literal(2)),
    }),
    helpers,
  },
]
