import { type Examples, only } from '../example.ts'

/** An example of each function of chartwright, by its name in the model. */
export const FUNCTION_EXAMPLES: Examples = {
  base64Decode: only('`base64Decode(text)`', 'name: base64Decode(values.name)'),
  base64Encode: only('`base64Encode(text)`', 'password: base64Encode(values.name)'),
  concat: only('`concat(list, …)`', 'hosts: concat(values.hosts, values.hosts)'),
  contains: only('`contains(text, part)`', "local: contains(values.name, 'local')"),
  getFile: only('`files.get(path)`', "script: files.get('files/start.sh')"),
  has: only('`has(list, item)`', 'listed: has(values.hosts, values.host)'),
  hasApiVersion: only(
    '`capabilities.apiVersions.has(version)`',
    "monitored: capabilities.apiVersions.has('monitoring.coreos.com/v1')",
  ),
  hasPrefix: only('`hasPrefix(text, prefix)`', "versioned: hasPrefix(values.name, 'v')"),
  hasSuffix: only('`hasSuffix(text, suffix)`', "local: hasSuffix(values.host, '.local')"),
  indent: only('`indent(text, spaces)`', 'script: indent(values.name, 4)'),
  join: only('`join(list, separator)`', "hosts: join(values.hosts, ',')"),
  keys: only("`keys(map)`, in Helm's order", 'names: keys(values.env)'),
  len: only('`len(list)`, `len(map)`, `len(text)` of ASCII', 'count: len(values.env)'),
  lower: only('`lower(text)`, of ASCII', 'host: lower(values.host)'),
  max: only('`max(a, b)`, of whole numbers', 'replicas: max(values.replicas, 3)'),
  min: only('`min(a, b)`, of whole numbers', 'replicas: min(values.replicas, 3)'),
  omit: only('`omit(map, key, …)`', "env: omit(values.env, 'MODE')"),
  regexMatch: only('`regexMatch(pattern, text)`', "versioned: regexMatch('^v[0-9]+', values.name)"),
  repeat: only('`repeat(text, times)`', 'line: repeat(values.host, 2)'),
  replace: only('`replace(text, from, to)`', "label: replace(chart.version, '+', '_')"),
  semverCompare: only(
    '`semverCompare(constraint, version)`',
    "recent: semverCompare('>=1.30-0', capabilities.kubeVersion.version)",
  ),
  sha256: only('`sha256(text)`', 'checksum: sha256(values.name)'),
  split: only('`split(text, separator)`', "parts: split(values.name, ',')"),
  toJson: only('`toJson(value)`', 'hosts: toJson(values.hosts)'),
  toString: only('`String(value)`', 'port: String(values.port)'),
  trim: only('`trim(text)`', 'name: trim(values.name)'),
  trimPrefix: only('`trimPrefix(text, prefix)`', "version: trimPrefix(values.name, 'v')"),
  trimSuffix: only('`trimSuffix(text, suffix)`', "name: trimSuffix(values.name, '-')"),
  truncate: only('`truncate(text, length)`, of ASCII', 'host: truncate(values.host, 63)'),
  upper: only('`upper(text)`, of ASCII', 'host: upper(values.host)'),
}

/** An example of each function of chartwright that only the compiler knows. */
export const OWN_EXAMPLES: Examples = {
  entries: only(
    "`entries(map)`: a list of pairs, in Helm's order",
    'env: entries(values.env).map(([name, value]) => ({ name, value }))',
  ),
  helper: only(
    '`helper(f)`: a named template',
    "import { type Chart, helper } from 'chartwright'",
    '',
    '/** Where the server listens. */',
    'const address = helper((context: Context, host: string) => `${host}:${context.values.port}`)',
    '',
    'export default (context: Context) => ({ address: address(context, context.values.host) })',
  ),
}
