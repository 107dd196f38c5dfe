import { type Examples, example, only } from '../example.ts'

/** An example of each kind of expression. */
export const EXPRESSION_EXAMPLES: Examples = {
  StringLiteral: only('a text', "protocol: 'TCP'"),
  NoSubstitutionTemplateLiteral: only('a text in backquotes', 'protocol: `TCP`'),
  NumericLiteral: only('a number', 'port: 8080'),
  TrueKeyword: only('`true`', 'hostNetwork: true'),
  FalseKeyword: only('`false`', 'hostNetwork: false'),
  NullKeyword: only(
    '`null`, which counts as unset like `undefined`',
    "note: values.note == null ? 'none' : values.note",
  ),
  RegularExpressionLiteral: only('a pattern, without flags', 'versioned: /^v[0-9]+/.test(values.name)'),
  Identifier: [
    example('a name', 'namespace: release.namespace'),
    example('`undefined` leaves a field out', "nodePort: values.type === 'NodePort' ? values.port : undefined"),
  ],
  PropertyAccessExpression: [
    example('`a.b`', 'replicas: values.replicas'),
    example('`a.b`, optional: left out when unset', 'note: values.note'),
    example('`a.b`, a map: left out when empty', 'env: values.env'),
    example('`a.b`, a type of Kubernetes: passed on as it is', 'affinity: values.affinity'),
    example('`a?.b`', "redis: values.external?.host ?? 'redis'"),
  ],
  ElementAccessExpression: [
    example("`a['b']`", "mode: values.env['MODE']"),
    example('`a[key]`, of known keys', 'port: { ClusterIP: 80, NodePort: 30080 }[values.type]'),
    example('`a[key]`, of a map', "mode: values.env[values.name] ?? 'slow'"),
  ],
  TemplateExpression: only('`` `${a}-${b}` ``', 'name: `${release.name}-${values.replicas}`'),
  ConditionalExpression: only('`a ? b : c`', "level: values.debug ? 'debug' : 'info'"),
  BinaryExpression: only('`a === b`, and what else is under [operators](#operators)', 'exposed: values.port < 1024'),
  PrefixUnaryExpression: [
    example('`!a`', 'quiet: !values.debug'),
    example('`-a`, of whole numbers', 'priority: -values.replicas'),
    example('`+a`, of what is known', "port: +'8080'"),
    example('`++a`, as a statement', 'let count = values.replicas', '++count', 'return { count }'),
  ],
  PostfixUnaryExpression: only(
    '`a++`, `a--`, as statements',
    'let count = values.replicas',
    'count++',
    'return { count }',
  ),
  ArrayLiteralExpression: [
    example('`[a, b]`', "args: ['--host', values.host]"),
    example('`[]`, which stays', 'args: []'),
    example('`[a, ...b]`', "hosts: ['localhost', ...values.hosts]"),
    example('`[a, ...(c ? [b] : [])]`', "args: ['serve', ...(values.debug ? ['--debug'] : [])]"),
  ],
  ObjectLiteralExpression: [
    example('`{ a, b: c }`', "selector: { app: 'web', host: values.host }"),
    example('`{}`, which stays', 'podSelector: {}'),
    example('`{ a, ...b }`: the last value of a key wins', "labels: { ...values.env, app: 'web' }"),
    example('`{ ...(c && { a }) }`', "...(values.type === 'NodePort' && { nodePort: values.nodePort })"),
    example('`{ [key]: a }`', 'data: { [`${values.host}.conf`]: values.name }'),
  ],
  ArrowFunction: only(
    '`(a) => b`: written out where it is called',
    'const url = (host: string, port = 80) => `http://${host}:${port}`',
    'return { a: url(values.host), b: url(values.host, values.port) }',
  ),
  FunctionExpression: only(
    '`function (a) {}`',
    'const url = function (host: string) {',
    '  return `http://${host}`',
    '}',
    'return { url: url(values.host) }',
  ),
  CallExpression: [
    example('`f(a)`', "name: trimSuffix(values.name, '-')"),
    example('`a.f(b)`, see [methods](#methods-of-texts)', "local: values.host.endsWith('.local')"),
    example('`a?.f(b)`', "local: values.note?.startsWith('http') ?? false"),
    example('an immediate call', 'level: (() => {', '  if (values.debug) return 1', '  return 0', '})()'),
  ],
  NewExpression: only('`new A(b)`, of what is known', "count: new Set(['a', 'b', 'a']).size"),
  TypeOfExpression: only('`typeof a`, compared', "tag: typeof values.tag === 'string' ? values.tag : `v${values.tag}`"),
  ParenthesizedExpression: only('`(a)`', 'port: (values.nodePort ?? values.port) + 1'),
  AsExpression: only('`a as T`', 'type: values.type as string'),
  SatisfiesExpression: only('`a satisfies T`', 'port: { number: values.port } satisfies { number: number }'),
  NonNullExpression: only('`a!`', 'note: values.note!'),
}
