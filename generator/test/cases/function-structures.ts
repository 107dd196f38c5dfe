import { chart } from './more-structures.ts'

/** Functions and what is taken apart, as authors write them. */
export const functionStructures: Readonly<Record<string, string>> = {
  'optional parameter': chart(
    `const url = (host: string, port?: number) => port === undefined ? host : \`\${host}:\${port}\`\nreturn { a: url(v.s), b: url(v.s, v.n), c: url(v.s, v.zero) }`,
  ),
  'optional parameters in loops': chart(
    `const url = (host: string, port?: number) => \`\${host}\${port ? \`:\${port}\` : ''}\`\nreturn { b: v.hosts.map((h) => url(h)), c: v.list.map((i) => url(i.name, i.port)), d: url('x', v.zero) }`,
  ),
  'default parameters': chart(
    `const p = (name: string, { port = 80, tls = v.tls }: { port?: number; tls?: boolean } = {}) => ({ name, port, tls })\nreturn { a: p('x'), b: p('y', { port: v.n }), c: p('z', { tls: false, port: v.zero }), d: p('w', v.on ? { port: 1 } : undefined) }`,
  ),
  generics: chart(
    `const orElse = <T>(value: T | undefined, other: T): T => value ?? other\nconst mapValues = <A, B>(m: Record<string, A>, f: (a: A, k: string) => B) => entries(m).map(([k, a]) => f(a, k))\nreturn { a: orElse(v.opt, 'x'), b: orElse(v.zero, 7), c: orElse<{host: string}>(v.ext, { host: 'h' }).host, d: mapValues(v.map, (a, k) => \`\${k}=\${a}\`), e: mapValues(v.ports ?? {}, ({ port }) => port) }`,
  ),
  'a generic with a key': chart(
    `const get = <T, K extends keyof T>(o: T, k: K): T[K] => o[k]\nreturn { a: get(v, 's'), b: get(v, 'opt'), c: v.ext && get(v.ext, 'host') }`,
  ),
  'closures in closures': chart(
    `const make = (prefix: string) => (name: string) => (suffix = 'z') => \`\${prefix}-\${name}-\${suffix}\`\nconst withS = make(v.s)\nreturn { a: withS('x')(), b: v.hosts.map((h) => withS(h)(v.kind)), c: [1, 2].map((i) => make(\`\${i}\`)) .map((f) => f(v.s)()) }`,
  ),
  'functions put together': chart(
    `const compose = <T,>(...fs: ((x: T) => T)[]) => (x: T) => fs.reduce((y, f) => f(y), x)\nconst f = compose<string>((x) => \`\${x}!\`, (x) => x.toUpperCase(), (x) => \`<\${x}>\`)\nreturn { a: f(v.s) }`,
  ),
  'rest parameters': chart(
    `const all = (first: string, ...rest: string[]) => [first, ...rest].join('-')\nconst items = (...xs: (string | undefined)[]) => xs.filter((x) => x !== undefined)\nreturn { a: all('x'), b: all(v.s, v.kind, 'y'), c: items('a', v.opt, v.s), d: all('p', ...['q', v.s]) }`,
  ),
  'rest parameters with a list of the values': chart(
    `const all = (...rest: string[]) => rest.join('-')\nreturn { a: all(...v.hosts), b: all('x', ...v.hosts, 'y') }`,
  ),
  'rest parameters with conditional parts': chart(
    `const all = (...rest: string[]) => rest.map((r) => ({ r }))\nreturn { a: all('x', ...(v.on ? ['y'] : [])) }`,
  ),
  'defaults in what is taken apart': chart(
    `const { opt = 'none', zero: z = 3, ext: { host = 'h', port = 1 } = { host: 'd', port: 2 }, limits: { cpu = '1', extra } = { extra: {} } } = v\nreturn { opt, z, host, port, cpu, extra }`,
  ),
  'a callback that takes its item apart': chart(
    `return { a: v.list.map(({ name, port = 80, tls, ...rest }) => ({ name, port, tls })) }`,
  ),
  'the rest of an interface or a literal': chart(
    `const { host, ...rest } = v.ext ?? { host: 'x', port: 1 }\nreturn { host, rest }`,
  ),
  'the rest of an interface': chart(
    `if (!v.limits) return {}\nconst { cpu, ...rest } = v.limits\nreturn { cpu, rest }`,
  ),
  'the rest of an item': chart(`return { a: v.list.map(({ name, ...rest }) => ({ id: name, ...rest })) }`),
  'the rest of a map': chart(`const { a, ...rest } = v.map\nreturn { a, rest }`),
  'the rest of maps put together': chart(
    `const m = { a: 'x', ...v.map, b: 'y' }\nconst { a, ...rest } = m\nconst { b, ...others } = rest as Record<string, string>\nreturn { a, rest, others }`,
  ),
  'the rest spread over others': chart(
    `const { host, ...rest } = v.ext ?? { host: 'x', port: 1 }\nconst { cpu, ...limits } = v.limits ?? { extra: {} }\nreturn { a: { cpu: 'first', hosts: 'y', ...limits }, cpu, host, rest }`,
  ),
  'a list taken apart': chart(`const [first, second = 'none'] = v.hosts\nreturn { first, second }`),
  'the rest of a list': chart(`const [first, ...rest] = v.hosts\nreturn { first, rest }`),
  'the first item taken apart': chart(
    `const [{ name = 'none', port = 80 } = {}] = v.list as { name?: string; port?: number }[]\nreturn { name, port }`,
  ),
  'one of two lists taken apart': chart(`const [a, b] = v.on ? ['x', 'y'] : ['y', 'x']\nreturn { a, b }`),
  'a tuple': chart(
    `const pair = (x: string): [string, number] => [x, v.n]\nconst [name, n] = pair(v.s)\nreturn { name, n }`,
  ),
  'a union by switch in a function': chart(
    `const f = (s: NonNullable<typeof v.shape>) => { switch (s.kind) { case 'circle': return s.radius; case 'square': return s.side } }\nreturn { a: v.shape ? f(v.shape) : 0 }`,
  ),
  'a union with an exhaustive switch': chart(
    `const f = (s: NonNullable<typeof v.shape>): number => { switch (s.kind) { case 'circle': return s.radius; case 'square': return s.side; default: { const never: never = s; return never } } }\nreturn { a: v.shape ? f(v.shape) : 0 }`,
  ),
  'the kind of a union taken out': chart(
    `const { shape } = v\nif (!shape) return { none: true }\nconst { kind } = shape\nreturn { kind, a: shape.kind === 'circle' ? { r: shape.radius } : { s: shape.side, l: shape.label } }`,
  ),
  'a union by in': chart(
    `const { shape } = v\nif (!shape) return { none: true }\nreturn { a: 'radius' in shape ? shape.radius : shape.side }`,
  ),
  'keys that are there': chart(
    `const { shape } = v\nreturn { a: 'a' in v.map, b: v.s in v.map, c: v.optmap !== undefined && 'o' in v.optmap, d: 'opt' in v, e: v.limits ? 'cpu' in v.limits : false, f: Object.hasOwn(v.map, 'a'), g: Object.hasOwn(v.map, v.s), h: shape && !('side' in shape) ? shape.radius : 0, i: 'toString' in v.map, j: v.shape && 'label' in v.shape ? v.shape.label : 'none' }`,
  ),
  'a type guard': chart(
    `const isCircle = (s: typeof v.shape): s is { kind: 'circle'; radius: number } => s?.kind === 'circle'\nreturn { a: isCircle(v.shape) ? v.shape.radius : -1 }`,
  ),
  'constants in place of an enum': chart(
    `const Kind = { First: 'A', Second: 'B' } as const\nreturn { a: v.kind === Kind.First ? 1 : v.kind === Kind.Second ? 2 : 3 }`,
  ),
  'signatures of a function': chart(
    `function f(x: string): string\nfunction f(x: number): string\nfunction f(x: string | number): string { return typeof x === 'string' ? x : \`n\${x}\` }\nreturn { a: f(v.s), b: f(v.n) }`,
  ),
  'a function below its call': chart(`return { a: f(v.s) }\nfunction f(x: string) { return \`\${x}!\` }`),
  'a function below a condition': chart(
    `if (!v.on) return {}\nconst y = v.s\nreturn { a: f('x') }\nfunction f(x: string) { return \`\${x}\${y}\` }`,
  ),
  'a function before its constants': chart(
    `const f = (x: string) => \`\${x}\${y}\`\nif (v.on) return { on: true }\nconst y = v.s\nreturn { a: f('x') }`,
  ),
  'optional functions': chart(
    `const o: { f?: (x: string) => string } = {}\nconst p: { f?: (x: string) => string } = { f: (x) => \`\${x}!\` }\nreturn { a: o.f?.(v.s) ?? 'none', b: p.f?.(v.s) }`,
  ),
  'optional functions under conditions': chart(
    `const o: { f?: (x: string) => string } = v.on ? { f: (x) => \`\${x}!\` } : {}\nconst g = v.tls ? (x: string) => \`<\${x}>\` : undefined\nreturn { a: o.f?.(v.s) ?? 'none', b: g?.(v.s) ?? 'no' }`,
  ),
  'callbacks in options': chart(
    `const build = (o: { name: string; on?: (n: number) => string }) => ({ name: o.name, text: o.on?.(v.n) ?? 'none' })\nreturn { a: build({ name: 'x' }), b: build({ name: v.s, on: (n) => \`\${n}\` }) }`,
  ),
  'methods of an object': chart(`const o = { greet(x: string) { return \`hi \${x}\` } }\nreturn { a: o.greet(v.s) }`),
  'arguments taken apart deeply': chart(
    `const f = ({ a: { b: [x, y] }, c }: { a: { b: [string, string] }; c?: string }) => \`\${x}\${y}\${c ?? ''}\`\nreturn { r: f({ a: { b: ['p', v.s] }, c: v.opt }) }`,
  ),
  'switch (true)': chart(
    `switch (true) { case v.n > 3: return { a: 'big' }; case v.on: return { a: 'on' }; default: return { a: 'none' } }`,
  ),
  'values that replace each other': chart(
    `let port: number | undefined = v.zero\nport ??= v.ext?.port\nport ??= 80\nreturn { port }`,
  ),
  'what is unset left out': chart(
    `return { t: [v.opt, v.s, v.on ? 'x' : undefined].filter((x): x is string => Boolean(x)) }`,
  ),
  'arguments under conditions': chart(
    `return { args: [v.on && '--on', v.opt !== undefined && \`--opt=\${v.opt}\`, '--x'].filter((a) => a !== false) }`,
  ),
}
