import { type Examples, example, only } from '../example.ts'

/** An example of each function of JavaScript that has a meaning in templates. */
export const MEANING_EXAMPLES: Examples = {
  Boolean: only('`Boolean(a)`', 'named: Boolean(values.name)'),
  String: only('`String(a)`', 'port: String(values.port)'),
  'Math.max': only('`Math.max(a, b)` of integers', 'replicas: Math.max(values.replicas, 1)'),
  'Math.min': only('`Math.min(a, b)` of integers', 'replicas: Math.min(values.replicas, 5)'),
  'Math.floor': only('`Math.floor(a / b)`', 'half: Math.floor(values.replicas / 2)'),
  'Math.trunc': only('`Math.trunc(a / b)`', 'half: Math.trunc(values.replicas / 2)'),
  'Math.ceil': only('`Math.ceil(a)` of an integer', 'port: Math.ceil(values.port)'),
  'Math.round': only('`Math.round(a)` of an integer', 'port: Math.round(values.port)'),
  'Object.entries': only(
    '`Object.entries(a)` of known keys',
    'env: Object.entries({ HOST: values.host, ...(values.debug && { LOG: values.name }) }).map(([name, value]) => ({ name, value }))',
  ),
  'Object.keys': [
    example('`Object.keys(a)` of known keys', 'names: Object.keys({ a: values.name, b: values.host })'),
    example('`Object.keys(a).length` of a map from the values', 'count: Object.keys(values.env).length'),
  ],
  'Object.values': only('`Object.values(a)` of known keys', 'names: Object.values({ a: values.name, b: values.host })'),
  'Object.hasOwn': only('`Object.hasOwn(a, b)`', "given: Object.hasOwn(values.env, 'MODE')"),
  'Object.fromEntries': [
    example(
      '`Object.fromEntries(list)`',
      'ports: Object.fromEntries(values.servers.map(({ name, port }) => [name, port]))',
    ),
    example('`Object.fromEntries(entries(map))`', 'env: Object.fromEntries(entries(values.env))'),
  ],
  'Array.from': [
    example(
      '`Array.from({ length }, f)`',
      'peers: Array.from({ length: Math.min(values.replicas, 5) }, (_, index) => `${values.host}-${index}`)',
    ),
    example(
      '`Array.from(list, f)`',
      "ports: Array.from(['http', 'admin'], (name, index) => ({ name, port: values.port + index }))",
    ),
  ],
  'Array.isArray': only(
    '`Array.isArray(a)`',
    "command: Array.isArray(values.command) ? values.command : ['sh', '-c', values.command]",
  ),
  'Number.isInteger': only('`Number.isInteger(a)` of an integer', 'whole: Number.isInteger(values.port)'),
  'JSON.stringify': only('`JSON.stringify(a)`', 'config: JSON.stringify(values.port)'),
}

/** An example of each object of JavaScript that may be used with what is known. */
export const GLOBAL_EXAMPLES: Examples = {
  Array: only('`Array`', 'ports: Array.from({ length: 2 }, (_, index) => 8080 + index)'),
  Boolean: only('`Boolean`', "list: ['a', '', 'b'].filter(Boolean)"),
  Error: only(
    '`Error`',
    "if (values.replicas === 0) throw new Error('replicas is at least 1')",
    'return { replicas: values.replicas }',
  ),
  Infinity: only('`Infinity`', 'finite: 1 < Infinity'),
  JSON: only('`JSON`', 'config: JSON.stringify({ level: 1 })'),
  Map: only('`Map`', "port: new Map([['http', 80]]).get('http')"),
  Math: only('`Math`', 'half: Math.round(2.5)'),
  NaN: only('`NaN`', 'missing: Number.isNaN(NaN)'),
  Number: only('`Number`', "port: Number('80')"),
  Object: only('`Object`', "data: Object.assign({}, { a: '1' })"),
  RegExp: only('`RegExp`', "versioned: new RegExp('^v').test('v1')"),
  Set: only('`Set`', "names: [...new Set(['a', 'a'])]"),
  String: only('`String`', 'port: String(80)'),
  decodeURIComponent: only('`decodeURIComponent`', "path: decodeURIComponent('a%20b')"),
  encodeURIComponent: only('`encodeURIComponent`', "path: encodeURIComponent('a b')"),
  parseFloat: only('`parseFloat`', "ratio: parseFloat('0.5')"),
  parseInt: only('`parseInt`', "mode: parseInt('644', 8)"),
  structuredClone: only('`structuredClone`', "data: structuredClone({ a: '1' })"),
}
