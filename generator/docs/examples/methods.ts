import { type Examples, example, only } from '../example.ts'

/** An example of each method of a text. */
export const STRING_EXAMPLES: Examples = {
  trim: only('`.trim()`, of ASCII', 'host: values.host.trim()'),
  toLowerCase: only('`.toLowerCase()`, of ASCII', 'host: values.host.toLowerCase()'),
  toUpperCase: only('`.toUpperCase()`, of ASCII', 'host: values.host.toUpperCase()'),
  includes: only('`.includes(part)`', "local: values.host.includes('local')"),
  startsWith: only('`.startsWith(part)`', "versioned: values.name.startsWith('v')"),
  endsWith: only('`.endsWith(part)`', "local: values.host.endsWith('.local')"),
  replaceAll: only('`.replaceAll(part, by)`, of fixed texts', "name: values.name.replaceAll('+', '_')"),
  split: only('`.split(separator)`, by a fixed text', "parts: values.name.split('.')"),
  repeat: only('`.repeat(count)`', 'line: values.host.repeat(2)'),
  concat: only('`.concat(text)`', "name: values.name.concat('-web')"),
  toString: only('`.toString()`', 'name: values.name.toString()'),
  slice: only('`.slice(0, length)`, of ASCII', 'host: values.host.slice(0, 63)'),
}

/** An example of each method of a number or boolean. */
export const NUMBER_EXAMPLES: Examples = {
  toString: only('`.toString()`', 'port: values.port.toString()'),
}

/** An example of each method of a pattern. */
export const REGEXP_EXAMPLES: Examples = {
  test: only('`.test(text)`', 'versioned: /^v[0-9]/.test(values.name)'),
}

/** An example of each method of a list of the values. */
export const LIST_EXAMPLES: Examples = {
  toSorted: only('`.toSorted()`, of ASCII texts', 'ports: values.servers.map(({ port }) => `port-${port}`).toSorted()'),
  map: [
    example('`.map(f)`', 'rules: values.hosts.map((host) => ({ host }))'),
    example('`.map(f)`, with the index', 'rules: values.hosts.map((host, index) => ({ host, index }))'),
    example(
      '`.map(f)`, with a condition inside',
      "ports: values.servers.map(({ name, port, tls }) => ({ name, port, ...(tls && { scheme: 'HTTPS' }) }))",
    ),
  ],
  filter: only('`.filter(f)`', 'secure: values.servers.filter((server) => server.tls).map(({ name }) => name)'),
  flatMap: only('`.flatMap(f)`', "args: values.hosts.flatMap((host) => ['--host', host])"),
  concat: only('`.concat(list)`', "hosts: values.hosts.concat(['localhost'])"),
  includes: [
    example('`.includes(item)`, of texts', "local: values.hosts.includes('localhost')"),
    example('`.includes(item)`, of numbers', 'plain: values.servers.map(({ port }) => port).includes(80)'),
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
    example('`.join(separator)`, of texts', "hosts: values.hosts.join(',')"),
    example('`.join(separator)`, of a loop', "urls: values.hosts.map((host) => `http://${host}`).join(',')"),
  ],
  some: [
    example('`.some(f)`', 'secure: values.servers.some((server) => server.tls)'),
    example('`.some(f)`, of entries', "plain: entries(values.env).some(([, value]) => value === '')"),
  ],
  every: only('`.every(f)`', 'secure: values.servers.every((server) => server.tls)'),
  find: only('`.find(f)`', "web: values.servers.find(({ name }) => name === 'web')?.port ?? 80"),
  findIndex: only('`.findIndex(f)`', 'at: values.servers.findIndex((server) => server.tls)'),
  indexOf: only('`.indexOf(item)`', "at: values.hosts.indexOf('localhost')"),
  reduce: [
    example('`.reduce(f, start)`, to a sum', 'ports: values.servers.reduce((sum, { port }) => sum + port, 0)'),
    example('`.reduce(f, start)`, to a text', "path: values.hosts.reduce((path, host) => `${path}/${host}`, '')"),
  ],
  slice: only('`.slice(from, to)`', 'rest: values.hosts.slice(1)'),
  flat: only('`.flat()`', 'hosts: values.servers.map(({ name }) => [name, `www.${name}`]).flat()'),
  sort: only('`.sort()`, of ASCII texts', 'ports: values.servers.map(({ port }) => `port-${port}`).sort()'),
  toReversed: only('`.toReversed()`', 'hosts: values.hosts.toReversed()'),
  reverse: only('`.reverse()`, of a new list', 'hosts: values.hosts.map((host) => `www.${host}`).reverse()'),
  findLast: only('`.findLast(f)`', "web: values.servers.findLast(({ tls }) => tls)?.name ?? 'none'"),
  at: [
    example('`.at(-1)`', 'host: values.hosts.at(-1) ?? values.host'),
    example('`[index]`', 'host: values.hosts[0] ?? values.host'),
  ],
}

/** An example of each method of a list that the chart writes. */
export const PARTLY_KNOWN_EXAMPLES: Examples = {
  toSorted: only('`.toSorted()`, of what is known, or of ASCII texts', "names: ['b', 'a'].toSorted()"),
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
    '`.entries()`, to loop over',
    "let text = ''",
    'for (const [index, host] of [values.host, values.name].entries()) text += `${index}=${host} `',
    'return { text }',
  ),
  keys: only('`.keys()`, to loop over', 'places: [...[values.host, values.name].keys()]'),
  values: only('`.values()`, to loop over', 'hosts: [...[values.host, values.name].values()]'),
  flat: only('`.flat()`', "hosts: [[values.host], ['localhost']].flat()"),
  sort: only('`.sort()`, of what is known', "names: ['b', 'a'].sort()"),
  toReversed: only('`.toReversed()`', "hosts: ['localhost', ...values.hosts].toReversed()"),
  reverse: only('`.reverse()`, of a new list', 'hosts: [values.host, values.name].reverse()'),
  findLast: only('`.findLast(f)`', "match: ['a', 'b'].findLast((name) => values.name.startsWith(name))"),
  indexOf: only('`.indexOf(item)`', "place: ['a', 'b'].indexOf(values.name)"),
}

/** An example of each method of `Object.keys(map)` and its like. */
export const UNORDERED_EXAMPLES: Examples = {
  some: only('`.some(f)`', "fast: Object.values(values.env).some((value) => value === 'fast')"),
  every: only('`.every(f)`', "given: Object.values(values.env).every((value) => value !== '')"),
  includes: only('`.includes(a)`', "given: Object.keys(values.env).includes('MODE')"),
  map: only(
    '`.map(f)`, for `Object.fromEntries`',
    'env: Object.fromEntries(Object.entries(values.env).map(([key, value]) => [`APP_${key}`, value]))',
  ),
  filter: only(
    '`.filter(f)`, for `Object.fromEntries`, `.length` and the like',
    "rest: Object.keys(values.env).filter((key) => key !== 'MODE').length",
  ),
}

const PORTS = "const ports = new Map([['http', 80], ['admin', values.port]])"

/** An example of each method of a Map. */
export const MAP_EXAMPLES: Examples = {
  get: only('`.get(key)`', "port: new Map([['http', 80], ['admin', values.port]]).get(values.name) ?? 8080"),
  has: only('`.has(key)`', "known: new Map([['http', 80], ['admin', values.port]]).has(values.name)"),
  keys: only('`.keys()`', PORTS, 'return { names: [...ports.keys()] }'),
  values: only('`.values()`', PORTS, 'return { ports: [...ports.values()] }'),
  entries: only(
    '`.entries()`',
    PORTS,
    'return { ports: [...ports.entries()].map(([name, port]) => ({ name, port })) }',
  ),
}

/** An example of each method of a Set. */
export const SET_EXAMPLES: Examples = {
  has: only('`.has(item)`', "known: new Set(['a', 'b']).has(values.name)"),
  keys: only('`.keys()`', "names: [...new Set(['a', 'b']).keys()]"),
  values: only('`.values()`', "names: [...new Set(['a', 'b']).values()]"),
  entries: only('`.entries()`', "names: [...new Set(['a', 'b']).entries()].map(([name]) => name)"),
}
