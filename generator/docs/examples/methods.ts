import { type Examples, example, only } from '../example.ts'

/** An example of each method of a string. */
export const STRING_EXAMPLES: Examples = {
  trim: only('`.trim()` of ASCII', 'host: values.host.trim()'),
  toLowerCase: only('`.toLowerCase()` of ASCII', 'host: values.host.toLowerCase()'),
  toUpperCase: only('`.toUpperCase()` of ASCII', 'host: values.host.toUpperCase()'),
  includes: only('`.includes(part)`', "local: values.host.includes('local')"),
  startsWith: only('`.startsWith(part)`', "versioned: values.name.startsWith('v')"),
  endsWith: only('`.endsWith(part)`', "local: values.host.endsWith('.local')"),
  replaceAll: only('`.replaceAll(part, by)` with constant strings', "name: values.name.replaceAll('+', '_')"),
  split: only('`.split(separator)` with a constant separator', "parts: values.name.split('.')"),
  repeat: only('`.repeat(count)`', 'line: values.host.repeat(2)'),
  concat: only('`.concat(string)`', "name: values.name.concat('-web')"),
  toString: only('`.toString()` of a string', 'name: values.name.toString()'),
  slice: only('`.slice(0, length)` of ASCII', 'host: values.host.slice(0, 63)'),
}

/** An example of each method of a number or boolean. */
export const NUMBER_EXAMPLES: Examples = {
  toString: only('`.toString()` of a number or boolean', 'port: values.port.toString()'),
}

/** An example of each method of a regular expression. */
export const REGEXP_EXAMPLES: Examples = {
  test: only('`.test(string)`', 'versioned: /^v[0-9]/.test(values.name)'),
}

/** An example of each method of a list of the values. */
export const LIST_EXAMPLES: Examples = {
  toSorted: only(
    '`.toSorted()` of ASCII strings',
    'ports: values.servers.map(({ port }) => `port-${port}`).toSorted()',
  ),
  map: [
    example('`.map(f)`', 'rules: values.hosts.map((host) => ({ host }))'),
    example('`.map(f)` with the index', 'rules: values.hosts.map((host, index) => ({ host, index }))'),
    example(
      '`.map(f)` with a condition inside',
      "ports: values.servers.map(({ name, port, tls }) => ({ name, port, ...(tls && { scheme: 'HTTPS' }) }))",
    ),
  ],
  filter: only('`.filter(f)`', 'secure: values.servers.filter((server) => server.tls).map(({ name }) => name)'),
  flatMap: only('`.flatMap(f)`', "args: values.hosts.flatMap((host) => ['--host', host])"),
  concat: only('`.concat(list)`', "hosts: values.hosts.concat(['localhost'])"),
  includes: [
    example('`.includes(item)` of strings', "local: values.hosts.includes('localhost')"),
    example('`.includes(item)` of integers', 'plain: values.servers.map(({ port }) => port).includes(80)'),
  ],
  join: [
    example(
      "`.join('\\n')`, of lines",
      'config: [',
      '  `listen ${values.port}`,',
      "  ...(values.debug ? ['debug on'] : []),",
      '  ...values.servers.map(({ port, tls }) => `server ${port} ${tls}`),',
      "  'end',",
      "].join('\\n')",
    ),
    example(
      "`.join('\\n')` with empty lines, and lines of entries",
      'config: [',
      '  `listen ${values.port}`,',
      "  '',",
      "  ...(values.debug ? ['debug on', ''] : []),",
      '  ...values.servers.flatMap(({ port, tls }) => [`server ${port} {`, `  tls ${tls}`, "}", ""]),',
      "  'end',",
      "].join('\\n'),",
      "options: entries(values.env).map(([key, value]) => `${key}=${value}`).join('\\n')",
    ),
    example('`.join(separator)` of strings', "hosts: values.hosts.join(',')"),
    example('`.join(separator)` after `.map`', "urls: values.hosts.map((host) => `http://${host}`).join(',')"),
  ],
  some: [
    example('`.some(f)`', 'secure: values.servers.some((server) => server.tls)'),
    example('`.some(f)` of the entries of a map', "plain: entries(values.env).some(([, value]) => value === '')"),
  ],
  every: only('`.every(f)`', 'secure: values.servers.every((server) => server.tls)'),
  find: only('`.find(f)`', "web: values.servers.find(({ name }) => name === 'web')?.port ?? 80"),
  findIndex: only('`.findIndex(f)`', 'at: values.servers.findIndex((server) => server.tls)'),
  indexOf: only('`.indexOf(item)`', "at: values.hosts.indexOf('localhost')"),
  reduce: [
    example('`.reduce(f, start)` to a sum', 'ports: values.servers.reduce((sum, { port }) => sum + port, 0)'),
    example('`.reduce(f, start)` to a string', "path: values.hosts.reduce((path, host) => `${path}/${host}`, '')"),
  ],
  slice: only('`.slice(from, to)`', 'rest: values.hosts.slice(1)'),
  flat: only('`.flat()`', 'hosts: values.servers.map(({ name }) => [name, `www.${name}`]).flat()'),
  sort: only(
    '`.sort()` of ASCII strings in a new list',
    'ports: values.servers.map(({ port }) => `port-${port}`).sort()',
  ),
  toReversed: only('`.toReversed()`', 'hosts: values.hosts.toReversed()'),
  reverse: only('`.reverse()` of a new list', 'hosts: values.hosts.map((host) => `www.${host}`).reverse()'),
  findLast: only('`.findLast(f)`', "web: values.servers.findLast(({ tls }) => tls)?.name ?? 'none'"),
  at: [
    example('`.at(-1)`, the last item', 'host: values.hosts.at(-1) ?? values.host'),
    example('`[index]`, the item at an index', 'host: values.hosts[0] ?? values.host'),
  ],
}

/** An example of each method of a list that the chart writes. */
export const PARTLY_KNOWN_EXAMPLES: Examples = {
  toSorted: only('`.toSorted()` of known values or ASCII strings', "names: ['b', 'a'].toSorted()"),
  map: only('`.map(f)`', "ports: ['http', 'admin'].map((name, index) => ({ name, port: values.port + index }))"),
  filter: only('`.filter(f)`', "others: ['a', 'b'].filter((name) => name !== values.name)"),
  flatMap: only('`.flatMap(f)`', "env: ['A', 'B'].flatMap((name) => (values.env[name] ? [{ name }] : []))"),
  concat: only('`.concat(list)`', "hosts: ['localhost'].concat(values.hosts)"),
  some: only('`.some(f)`', "known: ['a', 'b'].some((name) => values.name === name)"),
  every: only('`.every(f)`', "given: ['A', 'B'].every((name) => values.env[name] !== undefined)"),
  find: only('`.find(f)`', "match: ['a', 'b'].find((name) => values.name.startsWith(name))"),
  findIndex: only('`.findIndex(f)`', "at: ['a', 'b'].findIndex((name) => values.name === name)"),
  reduce: only('`.reduce(f, start)`', "text: ['a', 'b'].reduce((text, name) => `${text}/${name}`, values.name)"),
  includes: only('`.includes(item)`', "known: ['a', 'b'].includes(values.name)"),
  join: only('`.join(separator)`', "address: [values.host, values.port].join(':')"),
  slice: only('`.slice(from, to)`', 'hosts: [values.host, values.name].slice(1)'),
  at: only('`.at(index)`', 'host: [values.host, values.name].at(-1)'),
  entries: only(
    '`.entries()` in a loop',
    "let text = ''",
    'for (const [index, host] of [values.host, values.name].entries()) text += `${index}=${host} `',
    'return { text }',
  ),
  keys: only('`.keys()` in a spread or loop', 'places: [...[values.host, values.name].keys()]'),
  values: only('`.values()` in a spread or loop', 'hosts: [...[values.host, values.name].values()]'),
  flat: only('`.flat()`', "hosts: [[values.host], ['localhost']].flat()"),
  sort: only('`.sort()` of known values', "names: ['b', 'a'].sort()"),
  toReversed: only('`.toReversed()`', "hosts: ['localhost', ...values.hosts].toReversed()"),
  reverse: only('`.reverse()` of a new list', 'hosts: [values.host, values.name].reverse()'),
  findLast: only('`.findLast(f)`', "match: ['a', 'b'].findLast((name) => values.name.startsWith(name))"),
  indexOf: only('`.indexOf(item)`', "place: ['a', 'b'].indexOf(values.name)"),
}

/** An example of each method of `Object.keys(map)` and its like. */
export const UNORDERED_EXAMPLES: Examples = {
  some: only('`.some(f)`', "fast: Object.values(values.env).some((value) => value === 'fast')"),
  every: only('`.every(f)`', "given: Object.values(values.env).every((value) => value !== '')"),
  includes: only('`.includes(a)`', "given: Object.keys(values.env).includes('MODE')"),
  map: only(
    '`.map(f)` for `Object.fromEntries`',
    'env: Object.fromEntries(Object.entries(values.env).map(([key, value]) => [`APP_${key}`, value]))',
  ),
  filter: only(
    '`.filter(f)` for `Object.fromEntries` or `.length`',
    "rest: Object.keys(values.env).filter((key) => key !== 'MODE').length",
  ),
}

const PORTS = "const ports = new Map([['http', 80], ['admin', values.port]])"

/** An example of each method of a Map. */
export const MAP_EXAMPLES: Examples = {
  get: only('`.get(key)` of a Map', "port: new Map([['http', 80], ['admin', values.port]]).get(values.name) ?? 8080"),
  has: only('`.has(key)` of a Map', "known: new Map([['http', 80], ['admin', values.port]]).has(values.name)"),
  keys: only('`.keys()` of a Map', PORTS, 'return { names: [...ports.keys()] }'),
  values: only('`.values()` of a Map', PORTS, 'return { ports: [...ports.values()] }'),
  entries: only(
    '`.entries()` of a Map',
    PORTS,
    'return { ports: [...ports.entries()].map(([name, port]) => ({ name, port })) }',
  ),
}

/** An example of each method of a Set. */
export const SET_EXAMPLES: Examples = {
  has: only('`.has(item)` of a Set', "known: new Set(['a', 'b']).has(values.name)"),
  keys: only('`.keys()` of a Set', "names: [...new Set(['a', 'b']).keys()]"),
  values: only('`.values()` of a Set', "names: [...new Set(['a', 'b']).values()]"),
  entries: only('`.entries()` of a Set', "names: [...new Set(['a', 'b']).entries()].map(([name]) => name)"),
}
