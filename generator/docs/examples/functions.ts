import { type Examples, example, only } from '../example.ts'

/** An example of each function of chartwright, by its name in the model. */
export const FUNCTION_EXAMPLES: Examples = {
  base64Decode: only('`base64Decode(string)`', 'name: base64Decode(values.name)'),
  base64Encode: only('`base64Encode(string)`', 'password: base64Encode(values.name)'),
  concat: only('`concat(list, …)`', 'hosts: concat(values.hosts, values.hosts)'),
  contains: only('`contains(string, part)`', "local: contains(values.name, 'local')"),
  getFile: only('`files.get(path)`', "script: files.get('files/start.sh')"),
  fileLines: only('`files.lines(path)`', "hosts: files.lines('files/hosts.txt')"),
  lookup: only(
    '`cluster.lookup(apiVersion, kind, namespace, name)`',
    "mode: cluster.lookup('v1', 'ConfigMap', release.namespace, 'flags')?.data?.mode",
  ),
  has: only('`has(list, item)`', 'listed: has(values.hosts, values.host)'),
  hasApiVersion: only(
    '`capabilities.apiVersions.has(version)`',
    "monitored: capabilities.apiVersions.has('monitoring.coreos.com/v1')",
  ),
  hasPrefix: only('`hasPrefix(string, prefix)`', "versioned: hasPrefix(values.name, 'v')"),
  hasSuffix: only('`hasSuffix(string, suffix)`', "local: hasSuffix(values.host, '.local')"),
  indent: only('`indent(string, spaces)`', 'script: indent(values.name, 4)'),
  join: only('`join(list, separator)`', "hosts: join(values.hosts, ',')"),
  keys: only("`keys(map)`, in Helm's order", 'names: keys(values.env)'),
  len: only('`len(list)`, `len(map)`, `len(string)` of ASCII', 'count: len(values.env)'),
  lower: only('`lower(string)`', 'host: lower(values.host)'),
  max: only('`max(a, b)` of integers', 'replicas: max(values.replicas, 3)'),
  min: only('`min(a, b)` of integers', 'replicas: min(values.replicas, 3)'),
  merge: [
    example(
      '`merge(map, map, …)`: the first wins, where Helm does not call its value empty',
      "labels: merge(values.env, { team: 'web' })",
    ),
    example('`merge(map, map)` of one that may be unset', 'labels: merge(values.nodeSelector ?? {}, values.env)'),
  ],
  mergeOverwrite: [
    example(
      '`mergeOverwrite(map, map, …)`: the last wins',
      "settings: mergeOverwrite({ log: { level: 'info', format: 'json' } }, { log: values.env })",
    ),
  ],
  omit: only('`omit(map, key, …)`', "env: omit(values.env, 'MODE')"),
  regexMatch: only('`regexMatch(pattern, string)`', "versioned: regexMatch('^v[0-9]+', values.name)"),
  repeat: only('`repeat(string, times)`', 'line: repeat(values.host, 2)'),
  replace: only('`replace(string, from, to)`', "label: replace(chart.version, '+', '_')"),
  semverCompare: only(
    '`semverCompare(constraint, version)`',
    "recent: semverCompare('>=1.30-0', capabilities.kubeVersion.version)",
  ),
  sha256: only('`sha256(string)`', 'checksum: sha256(values.name)'),
  slice: only('`list.slice(from, to)`, at most to the end of the list', 'hosts: values.hosts.slice(0, 2)'),
  split: only('`split(string, separator)`', "parts: split(values.name, ',')"),
  toJson: only('`toJson(value)`', 'hosts: toJson(values.hosts)'),
  fromJson: only(
    '`fromJson(string)`: the map in a string of JSON',
    "settings: fromJson(files.get('read/settings.json'))",
  ),
  fromJsonArray: only(
    '`fromJsonArray(string)`: the list in a string of JSON',
    "rows: fromJsonArray(files.get('read/rows.json'))",
  ),
  dig: only(
    '`dig(key, …, otherwise, map)` of an open map',
    "level: dig('log', 'level', 'info', fromJson(files.get('read/settings.json')))",
  ),
  without: only('`without(list, item, …)`', "hosts: without(values.hosts, 'localhost')"),
  compact: only('`compact(list)`, without what Helm calls empty', 'hosts: compact(values.hosts)'),
  initial: only('`initial(list)`: all but the last item', 'hosts: initial(values.hosts)'),
  rest: only('`rest(list)`: all but the first item', 'hosts: rest(values.hosts)'),
  splitN: only(
    '`splitN(string, separator, most)`: the last part is all of the rest',
    "parts: splitN(values.name, ':', 2)",
  ),
  splitParts: only('`splitParts(string, separator)`: by `_0`, `_1` and so on', "parts: splitParts(values.host, '.')"),
  addf: only('`addf(a, b, …)` of decimals', 'total: addf(values.ratio, 0.5)'),
  subf: only('`subf(a, b, …)` of decimals', 'rest: subf(1, values.ratio)'),
  mulf: only('`mulf(a, b, …)` of decimals', 'memory: mulf(values.replicas, values.ratio)'),
  divf: only('`divf(a, b, …)` of decimals', 'half: divf(values.replicas, 2)'),
  floor: only('`floor(number)`', 'percent: floor(mulf(values.ratio, 100))'),
  ceil: only('`ceil(number)`', 'percent: ceil(mulf(values.ratio, 100))'),
  round: only('`round(number, places)`', 'ratio: round(values.ratio, 2)'),
  printf: [
    example('`printf(format, value, …)` by a format of Go', "name: printf('%s-%03d', values.name, values.replicas)"),
    example(
      '`printf(format, value, …)` with places',
      "line: printf('ratio=%5.2f debug=%t name=%q', values.ratio, values.debug, values.host)",
    ),
  ],
  fromYaml: [
    example('`fromYaml(string)`: the map in a string of YAML', "settings: fromYaml(files.get('read/settings.yaml'))"),
    example(
      '`fromYaml(string)`, of which one value is read',
      "const settings = fromYaml(files.get('read/settings.yaml'))\nreturn { mode: settings.mode, all: settings }",
    ),
  ],
  manifestsFromYaml: [
    example(
      '`manifestsFromYaml(string)`: manifests that users write in the values, with `tpl` for those that are templates',
      "import { type Chart, manifestsFromYaml, tpl } from 'chartwright'",
      '',
      'export default (context: Context) =>',
      "  context.values.hosts.flatMap((each) => (each.includes('kind: ') ? manifestsFromYaml(tpl(each, context)) : []))",
    ),
    example(
      '`manifestsFromYaml(toYaml(map))` among others: maps of the values as manifests',
      "import { type Chart, manifestsFromYaml, toYaml } from 'chartwright'",
      '',
      'export default ({ values }: Context) => [',
      "  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: values.name } },",
      '  ...values.servers.flatMap((server) => manifestsFromYaml(toYaml(server))),',
      ']',
    ),
  ],
  fromYamlArray: only(
    '`fromYamlArray(string)`: the list in a string of YAML',
    "rows: fromYamlArray(files.get('read/rows.yaml'))",
  ),
  toYaml: [
    example('`toYaml(value)` for a configuration file', 'settings: toYaml(values.env)'),
    example('`toYaml(value)` on lines of its own', 'settings: `port: ${values.port}\nenv:\n${toYaml(values.hosts)}\n`'),
  ],
  toToml: only(
    '`toToml(map)` for a configuration file',
    'settings: toToml({ server: { name: values.name, port: values.port }, hosts: values.hosts })',
  ),
  toString: only('`String(value)`', 'port: String(values.port)'),
  trim: only('`trim(string)`', 'name: trim(values.name)'),
  trimPrefix: only('`trimPrefix(string, prefix)`', "version: trimPrefix(values.name, 'v')"),
  trimSuffix: only('`trimSuffix(string, suffix)`', "name: trimSuffix(values.name, '-')"),
  truncate: [
    example('`truncate(string, length)` of ASCII', 'host: truncate(values.host, 63)'),
    example('`truncate(string, length)` of any string', 'name: truncate(values.name, 63)'),
  ],
  upper: only('`upper(string)`', 'host: upper(values.host)'),
  sha1: only('`sha1(string)`', 'name: sha1(values.name)'),
  sha512: only('`sha512(string)`', 'checksum: sha512(values.name)'),
  adler32: only('`adler32(string)`, a decimal number', 'checksum: adler32(values.name)'),
  base32Encode: only('`base32Encode(string)`', 'name: base32Encode(values.name)'),
  urlQuery: only('`urlQuery(string)`, escaped for the query of a URL', 'url: `?name=${urlQuery(values.name)}`'),
  trimAll: only('`trimAll(string, characters)`', "path: trimAll(values.name, '/.')"),
  withoutSpaces: only('`withoutSpaces(string)` of ASCII', 'host: withoutSpaces(values.host)'),
  abbreviate: only('`abbreviate(string, length)` of ASCII', 'host: abbreviate(values.host, 20)'),
  titleCase: only('`titleCase(string)` of ASCII', 'host: titleCase(values.host)'),
  regexReplaceAll: only(
    '`regexReplaceAll(pattern, string, replacement)`, with `${1}` for a group',
    "name: regexReplaceAll('([a-z]+)@.*', values.name, '${1}')",
  ),
  regexReplaceAllLiteral: only(
    '`regexReplaceAllLiteral(pattern, string, replacement)`',
    "name: regexReplaceAllLiteral('[^a-z0-9]+', values.name, '-')",
  ),
  regexFind: only('`regexFind(pattern, string)`', "number: regexFind('[0-9]+', values.name)"),
  regexFindAll: only('`regexFindAll(pattern, string)`', "numbers: regexFindAll('[0-9]+', values.name)"),
  regexSplit: only('`regexSplit(pattern, string)`', "parts: regexSplit('[,;] *', values.name)"),
  sortAlpha: only("`sortAlpha(list)`, in Helm's order", 'hosts: sortAlpha(values.hosts)'),
  uniq: only('`uniq(list)`', 'hosts: uniq(values.hosts)'),
  reversed: only('`reversed(list)`', 'hosts: reversed(values.hosts)'),
  chunk: only('`chunk(list, length)`', 'pages: chunk(values.hosts, 10)'),
  range: only('`range(count)`: 0, 1, 2, …', 'ids: range(values.port)'),
  pick: only('`pick(map, key, …)`', "env: pick(values.env, 'MODE')"),
  hasKey: only('`hasKey(map, key)`', "chosen: hasKey(values.env, 'MODE')"),
  semverMajor: only('`semverMajor(version)`', 'major: semverMajor(chart.version)'),
  semverMinor: only('`semverMinor(version)`', 'minor: semverMinor(chart.version)'),
  semverPatch: only('`semverPatch(version)`', 'patch: semverPatch(chart.version)'),
}

/** An example of each function of chartwright that only the compiler knows. */
export const OWN_EXAMPLES: Examples = {
  isEmpty: [
    example(
      '`isEmpty(value)` as a condition: what Helm calls empty, of any type',
      '...(!isEmpty(values.affinity) && { affinity: values.affinity })',
    ),
    example('`isEmpty(value)` as a value', 'closed: isEmpty(values.hosts)'),
  ],
  required: [
    example(
      '`required(message, value)`: stops the rendering where a value is `undefined`, `null` or an empty string',
      "owner: required('note: say who runs it', values.note)",
    ),
    example(
      '`required(message, value)` of a constant that only one branch uses: the template tests it first, as JavaScript does',
      "const note = required('note: say who runs it', values.note)",
      'return { name: values.debug ? note : values.name }',
    ),
    example(
      '`required(message, value)` of a map or list',
      "affinity: required('affinity: say where to run', values.affinity)",
    ),
  ],
  tpl: [
    example(
      '`tpl(string, context)`: a template that users write in a value',
      'host: tpl(`${values.type}.{{ .Release.Namespace }}`, context)',
    ),
    example(
      '`tpl(map, context)`: a map or list whose strings are templates',
      'affinity: tpl(values.affinity, context)',
    ),
    example(
      '`tpl(map, context)` among other keys',
      'labels: { app: values.name, ...tpl(values.nodeSelector, context) }',
    ),
    example('`tpl(list, context)` among other items', "args: ['serve', ...tpl(values.hosts, context)]"),
  ],
  templateChecksum: only(
    '`templateChecksum(path, context)`: restarts pods when another template changes',
    "annotations: { 'checksum/rules': templateChecksum('rules.yaml', context) }",
  ),
  entries: [
    example(
      "`entries(map)`: a list of pairs, in Helm's order",
      'env: entries(values.env).map(([name, value]) => ({ name, value }))',
    ),
    example(
      '`entries(map)`, with the key as a part of a name',
      'names: entries(values.queues).map(([key]) => truncate(`queue-${key}`, 63))',
    ),
  ],
  helper: [
    example(
      '`helper({ name }, f)`: a named template with a name of its own, for hand-written templates that include it',
      "import { type Chart, helper } from 'chartwright'",
      '',
      "const labels = helper({ name: 'demo.labels' }, (context: Context, component: string) => ({",
      '  app: context.chart.name,',
      '  component,',
      '}))',
      '',
      "export default (context: Context) => ({ metadata: { labels: labels(context, 'web') } })",
    ),
    example(
      "`helper({ takes: 'value' }, f)`: a named template that takes a value",
      "import { type Chart, helper } from 'chartwright'",
      '',
      "const address = helper({ takes: 'value' }, (_context: Context, server: { name: string; port: number }) =>",
      '  `${server.name}:${server.port}`)',
      '',
      'export default (context: Context) => ({',
      '  addresses: context.values.servers.map((server) => address(context, server)),',
      '})',
    ),
    example(
      '`helper(f)`: a named template',
      "import { type Chart, helper } from 'chartwright'",
      '',
      '/** Where the server listens. */',
      'const address = helper((context: Context, host: string) => `${host}:${context.values.port}`)',
      '',
      'export default (context: Context) => ({ address: address(context, context.values.host) })',
    ),
    example(
      '`helper(f)` that returns a list or a boolean: the caller parses the output of the named template',
      "import { type Chart, helper } from 'chartwright'",
      '',
      'const isPublic = helper(({ values }: Context) => values.port > 1024 && values.hosts.length > 0)',
      "const hosts = helper(({ values }: Context) => ['localhost', ...values.hosts])",
      '',
      'export default (context: Context) => ({',
      "  type: isPublic(context) ? 'LoadBalancer' : 'ClusterIP',",
      '  hosts: hosts(context),',
      '  count: hosts(context).length,',
      '})',
    ),
  ],
  namedTemplate: only(
    '`namedTemplate(name, f)`: a named template of a library chart in `dependencies`; `f` returns the same in TypeScript',
    "import { type Chart, namedTemplate } from 'chartwright'",
    '',
    "const commonUrl = namedTemplate('common.url', (root: Context, path: string) => `http://${root.values.host}/${path}`)",
    '',
    "export default (context: Context) => ({ url: commonUrl(context, 'healthz') })",
  ),
  include: only(
    '`include(name, argument)`: the text of a named template that only Helm can evaluate',
    "name: include('common.names.fullname', context),",
    "image: include('common.image', { image: { name: values.name, tag: values.tag }, context }),",
    "args: [`--id=${include('common.id', values.servers)}`],",
    "url: include('common.url', { ...context, part: 'web' })",
  ),
  includeYaml: [
    ...only(
      '`includeYaml(name, argument)`: its YAML, as it is',
      "labels: includeYaml('common.labels', context),",
      "annotations: { team: 'web', ...includeYaml('common.annotations', { value: values.env, context }) },",
      "volumes: [{ name: 'data', emptyDir: {} }, ...includeYaml<{ name: string }[]>('common.volumes', context)],",
      "port: includeYaml<number>('common.port', context)",
    ),
    ...only(
      '`includeYaml(name, argument)`, of which something is read',
      "const ports = includeYaml<{ name: string }[]>('common.ports', context)",
      'return { first: ports[0]?.name, names: ports.map((each) => each.name) }',
    ),
  ],
}

/** An example of each function that gives something else in each rendering. */
export const CHANCE_EXAMPLES: Examples = {
  randomText: only(
    '`randomText(context, length)`: other letters and digits in each rendering',
    'name: `${release.name}-test-${lower(randomText(context, 5))}`',
  ),
  htpasswd: only(
    '`htpasswd(context, user, password)`: a line of an htpasswd file, with a random salt',
    "auth: htpasswd(context, 'admin', values.name)",
  ),
  newAuthority: only(
    '`newAuthority(context, name, days)`: another certificate of an authority in each rendering',
    "'ca.crt': base64Encode(newAuthority(context, 'shop-ca', 365).Cert)",
  ),
  newCertificate: only(
    '`newCertificate(context, name, hosts, days)`: another certificate in each rendering, which signs itself',
    "own: newCertificate(context, 'web', ['web'], 365).Cert",
  ),
  newSignedCertificate: only(
    '`newCertificate(context, name, hosts, days, authority)`: one that an authority signs',
    "key: newCertificate(context, 'a', ['a'], 9, newAuthority(context, 'b', 9)).Key",
  ),
  now: only(
    '`now(context, layout)`: the time of the rendering, in UTC',
    "'rolled-at': now(context, '2006-01-02 15:04')",
  ),
}
