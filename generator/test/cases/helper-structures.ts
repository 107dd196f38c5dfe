const source = (helpers: string, body: string): string =>
  `${helpers}\nexport default (context: Context) => {\nconst v = context.values\n${body}\n}`

const LIST = `const all = helper(({ values: v }: Context) => ['a', ...v.hosts, ...(v.on ? [v.s] : [])])`
const MAYBE = `const some = helper(({ values: v }: Context, last: string) => [...v.hosts.filter((h) => h !== 'x'), ...(v.on ? [last] : [])])`
const OWN = `const own = helper(({ values: v }: Context) => v.hosts)`
const MAPS = `const ports = helper(({ values: v }: Context, extra: number) => [{ name: 'web', port: extra }, ...v.list.map(({ name, port, tls }) => ({ name, port, ...(tls && { tls }) }))])`
const IS_ON = `const isOn = helper(({ values: v }: Context, name: string) => v.on || (v.tls && name === v.s))`
const COUNT = `const count = helper(({ values: v }: Context) => v.hosts.length + v.n)`
const RATIO = `const ratio = helper(({ values: v }: Context) => v.ratio ?? 0.5)`

/** Helpers that give lists, booleans and numbers, which are read back from the text of a named template. */
export const helperStructures: Readonly<Record<string, string>> = {
  'a list of a helper': source(LIST, 'return { a: all(context), b: { c: all(context) } }'),
  'a list of a helper that may be empty': source(MAYBE, `return { a: some(context, v.s), b: [some(context, 'y')] }`),
  'a list of the values, of a helper': source(OWN, 'return { a: own(context), b: v.hosts }'),
  'a list of a helper, read further': source(
    LIST,
    `return { a: all(context).length, b: all(context).join(','), c: all(context).map((h) => ({ h })), d: all(context).includes(v.s), e: all(context)[0] }`,
  ),
  'a list of a helper among others': source(
    `${MAYBE}\n${OWN}`,
    `return { a: ['first', ...some(context, 'z'), ...own(context)], b: toYaml(some(context, v.kind)), c: toJson(own(context)) }`,
  ),
  'a list of a helper in a condition': source(
    MAYBE,
    `return { a: some(context, 'z').length > 0 ? some(context, 'z') : undefined, ...(v.tls && { b: some(context, v.s) }) }`,
  ),
  'a list of maps of a helper': source(
    MAPS,
    'return { ports: ports(context, 80), names: ports(context, v.n).map(({ name, port }) => `${name}:${port}`) }',
  ),
  'a list of a helper, handed to another': source(
    `${LIST}\nconst joined = helper((_: Context, of: readonly string[]) => of.join('-'))`,
    'return { a: joined(context, all(context)), b: joined(context, v.hosts) }',
  ),
  'a loop over the list of a helper': source(
    MAYBE,
    `const out: string[] = []\nfor (const each of some(context, v.s)) if (each !== 'y') out.push(\`\${each}!\`)\nreturn { out }`,
  ),
  'a boolean of a helper': source(
    IS_ON,
    `return { a: isOn(context, 'x'), b: isOn(context, v.s) ? 'yes' : 'no', ...(!isOn(context, 'q') && { c: v.s }), d: isOn(context, 'x') && isOn(context, v.kind), e: \`\${isOn(context, 'x')}\`, f: isOn(context, 'x') === v.tls }`,
  ),
  'a boolean of a helper with conditions in it': source(
    `const check = helper(({ values: v }: Context) => { if (v.opt === undefined) return false; if (v.on) return v.hosts.length > 1; return true })`,
    `if (!check(context)) return { none: true }\nreturn { a: check(context), list: v.hosts.filter(() => check(context)) }`,
  ),
  'a boolean of a helper, handed to another': source(
    `${IS_ON}\nconst word = helper((_: Context, on: boolean) => on ? 'on' : 'off')`,
    `return { a: word(context, isOn(context, 'x')), b: word(context, true) }`,
  ),
  'a number of a helper': source(
    COUNT,
    `return { a: count(context), b: count(context) + 1, c: \`n\${count(context)}\`, d: count(context) > 3, e: [count(context)], f: String(count(context)) }`,
  ),
  'a number of the values, of a helper': source(
    `const first = helper(({ values: v }: Context) => v.list[0]?.port ?? v.n)\nconst whole = helper((_: Context, n: number) => n)`,
    'return { a: first(context), b: first(context) * 2, c: whole(context, v.n), d: [whole(context, 3000000)] }',
  ),
  'a decimal of a helper': source(RATIO, 'return { a: ratio(context), b: ratio(context) < 0.75 }'),
}
