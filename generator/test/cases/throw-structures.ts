import { chart } from './more-structures.ts'

/** Throws whose value is known, unused or dropped: the chart fails all the same. */
export const throwStructures: Readonly<Record<string, string>> = {
  'a throw whose result is known, in a field':
    chart(`const check = (name: string, on: boolean) => { if (on) { if (name === '') throw new Error('no name') } return true }
const ok = check(v.s, v.on)
return { a: 1, ok }`),
  'a throw whose result is known, that nothing reads':
    chart(`const check = (name: string, on: boolean) => { if (on) { if (name === '') throw new Error('no name') } return true }
const ok = check(v.s, v.on)
return { a: 1 }`),
  'a throw whose result is known, in texts, comparisons and lists':
    chart(`const check = (name: string, on: boolean) => { if (on) { if (name === '') throw new Error('no name') } return 'x' }
return { a: check(v.s, v.on) + 'y', b: \`\${check(v.s, v.on)}\`, c: check(v.s, v.on) === 'x' ? 1 : 2, d: [1,2].map((n) => check(v.s, v.on)).length }`),
  'a constant used in one case only':
    chart(`const name = (n: string) => { if (n === '') throw new Error('no name'); return n }
const x = name(v.s)
const used = v.on ? x : 'none'
return { used }`),
  'a throw in something taken apart':
    chart(`const name = (n: string) => { if (n === '') throw new Error('no name'); return n }
const { a } = { a: name(v.s) }
const [b] = [name(v.s)]
return { x: 1 }`),
  'a throw in a map of which one field is used':
    chart(`const name = (n: string) => { if (n === '') throw new Error('no name'); return { n, m: 1 } }
const { m } = name(v.s)
return { m }`),
  'a number that is known behind a throw':
    chart(`const name = (n: string) => { if (n === '') throw new Error('no name'); return 5 }
const y = name(v.s)
if (v.on) return { y }
return { z: 2 }`),
  'a variable that nothing reads the change of': chart(`let k = 0
if (v.on) { if (v.s === '') throw new Error('no name'); k = 1 }
return { k: 3 }`),
  'a constant in a function that nothing uses': chart(`const f = (x: string) => { const unused = g(x); return 5 }
const g = (x: string) => { if (x === '') throw new Error('g'); return x }
return { a: f(v.s) }`),
  'a throw in a loop that is only counted':
    chart(`const g = (x: string) => { if (x === '') throw new Error('g'); return x }
return { a: v.hosts.map((h) => { const z = g(h); return 1 }).length, b: v.hosts.length }`),
  'a constant in a loop that nothing uses':
    chart(`const g = (x: string) => { if (x === '') throw new Error('g'); return x }
return { a: v.hosts.map((h) => { const z = g(h); return h }), }`),
  'a throw in a list that is only counted':
    chart(`const g = (x: string) => { if (x === '') throw new Error('g'); return x }
return { a: [g(v.s), 'b'].length, b: { x: g(v.s) } ? 1 : 2, c: [g(v.s)].includes('b') }`),
  'an argument that nothing reads': chart(`const g = (x: string) => { if (x === '') throw new Error('g'); return x }
const h = (y: string) => 'fixed'
return { a: h(g(v.s)) }`),
  'a constant in a known loop that nothing uses':
    chart(`const g = (x: string) => { if (x === '') throw new Error('g'); return x }
for (const x of ['a', 'b']) { const u = g(v.s) }
return { a: 1 }`),
  'a condition that makes no difference':
    chart(`const g = (x: string) => { if (x === '') throw new Error('g'); return true }
return { a: v.on && g(v.s) ? 1 : 1, b: v.tls || g(v.s) ? 'x' : 'x' }`),
  'a field that another one replaces': chart(`const g = (x: string) => { if (x === '') throw new Error('g'); return x }
return { a: g(v.s).length > 0 ? 'k' : 'k', ...{ b: g(v.s), ...{ b: 2 } } }`),
  'a constructor that throws':
    chart(`class A { name: string; constructor(name: string) { if (name === '') throw new Error('g'); this.name = name } }
const a = new A(v.s)
return { a: 1 }`),
  'the rest of a map without what threw':
    chart(`const g = (x: string) => { if (x === '') throw new Error('g'); return x }
const m = { ['k']: g(v.s), l: 1 }
const { k, ...rest } = m
return { rest, q: m.l, w: typeof g(v.s) === "string" }`),
  'a check that is called as a statement': chart(`const g = (x: string) => { if (x === '') throw new Error('g') }
g(v.s)
return { a: 1 }`),
  'a throw in a loop over values': chart(`for (const x of v.list) if (x.port < 100) throw new Error(\`bad \${x.name}\`)
return { a: 1 }`),
  'throws in loops within each other, under a condition':
    chart(`if (v.tls) for (const x of v.list) { if (x.name === 'h1') throw new Error(\`one\`); for (const p of x.paths) if (p === '/b') throw new Error(\`bad \${p}\`) }
return { a: v.list.map((x) => x.name) }`),
  'a check in a loop that adds to a list': chart(`const check = (n: number) => { if (n < 100) throw new Error('small') }
const out: string[] = []
for (const x of v.list) { check(x.port); out.push(x.name) }
return { out }`),
  'a throw in a loop that sums': chart(`let sum = 0
for (const x of v.list) { if (x.port < 100) throw new Error('small'); sum += x.port }
return { sum }`),
  'a throw in a loop that adds and sums': chart(`let sum = 0
const out: string[] = []
for (const x of v.list) { if (x.port < 100) throw new Error('small'); sum += x.port; out.push(x.name) }
return { sum, out }`),
  'a helper that throws, whose result nothing uses': `const name = helper((context: Context, n: string) => { if (n === '') throw new Error('no name'); return n })
export default (context: Context) => { const x = name(context, context.values.s); return { a: 1 } }`,
  'a helper that calls one that throws': `const name = helper((context: Context, n: string) => { if (n === '') throw new Error('no name'); return n })
const other = helper((context: Context, n: string) => { const u = name(context, n); return context.values.on ? 'x' : name(context, n) })
export default (context: Context) => { const x = other(context, context.values.s); return { a: context.values.tls ? x : 'none' } }`,
  'a throw behind a filter, and in one':
    chart(`const g = (x: string) => { if (x === '') throw new Error('g'); return x }
return { a: v.hosts.filter((h) => h !== '').map((h) => g(h)).length, b: v.hosts.filter((h) => g(h) !== 'z').map((h) => h + 'x') }`),
  'several throws, and results that are the same':
    chart(`const g = (x: string) => { if (v.on) { if (x === '') throw new Error('no'); return 1 } if (v.tls) throw new Error('tls'); return 2 }
return { a: g(v.s) > 0 ? 'y' : 'y' }`),
  'a throw where a variable is assigned in cases': chart(`let k = 0
const g = (x: string) => { if (x === '') throw new Error('no'); return v.tls ? 'a' : 'b' }
if (v.on) { const u = g(v.s); k = u === 'a' ? 1 : 2 }
return { k }`),
  'throws one after the other':
    chart(`if (v.on) { if (v.s === 'x') throw new Error('a') } else { if (v.s === '') throw new Error('b') }
const n = v.ext ? v.ext.port : 1
if (n > 100) throw new Error('n')
return { n }`),
  'a throw in a condition':
    chart(`const g = (x?: string) => { if (x === undefined) throw new Error('no'); return x === "" }
return { a: g(v.opt) ? 'a' : 'b', c: \`\${g(v.opt)}\` }`),
}
