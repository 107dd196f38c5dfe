import fc from 'fast-check'

/** What an expression of a random program gives. */
type Kind = 'text' | 'whole' | 'truth' | 'texts' | 'maybe' | 'map' | 'value'

interface Names {
  /** Expressions at hand, by what they give: values, constants and loop variables. */
  readonly [kind: string]: readonly string[]
}

const VALUES: Names = {
  text: ['v.s', 'v.kind', 'release.name', "'x'", "'{{ y }}'", "''"],
  whole: ['v.n', '0', '7', 'v.hosts.length', '(v.zero ?? 3)'],
  truth: ['v.on', 'v.tls', 'true'],
  texts: ['v.hosts', "['p', 'q']", '[]'],
  maybe: ['v.opt', 'v.ext?.host', 'v.deep?.b?.c?.d', 'v.limits?.cpu', 'undefined'],
  map: ['v.map', '(v.optmap ?? {})', "({ k: 'known' })"],
}

const oneOf = (names: Names, kind: Kind): fc.Arbitrary<string> => fc.constantFrom(...(names[kind] ?? []))

const parts = (form: (...texts: string[]) => string, ...of: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...of).map((texts) => form(...texts))

/** The expressions of each kind: each form says what it is made of. */
const FORMS: Record<
  Kind,
  (names: Names, depth: number, build: (kind: Kind, names?: Names) => fc.Arbitrary<string>) => fc.Arbitrary<string>[]
> = {
  text: (_names, _depth, build) => [
    parts((a, b) => `\`\${${a}}-\${${b}}\``, build('text'), build('whole')),
    parts((a, b, c) => `(${a} ? ${b} : ${c})`, build('truth'), build('text'), build('text')),
    parts((a, b) => `(${a} ?? ${b})`, build('maybe'), build('text')),
    parts((a, b) => `(${a} || ${b})`, build('text'), build('text')),
    parts((a) => `pick(${a})`, build('truth')),
    parts((a) => `greet(context, ${a})`, build('text')),
    parts((a) => `shape(${a})`, build('truth')),
  ],
  whole: (_names, _depth, build) => [
    parts((a) => `(${a} % 5 + 1)`, build('whole')),
    parts((a, b, c) => `(${a} ? ${b} : ${c})`, build('truth'), build('whole'), build('whole')),
    parts((a, b) => `Math.max(${a}, ${b})`, build('whole'), build('whole')),
  ],
  truth: (_names, _depth, build) => [
    parts((a, b) => `(${a} && ${b})`, build('truth'), build('truth')),
    parts((a, b) => `(${a} || ${b})`, build('truth'), build('truth')),
    parts((a) => `!${a}`, build('truth')),
    parts((a, b) => `(${a} === ${b})`, build('text'), build('text')),
    parts((a, b) => `(${a} > ${b})`, build('whole'), build('whole')),
    parts((a) => `(${a} !== undefined)`, build('maybe')),
    parts((a, b) => `${a}.includes(${b})`, build('texts'), build('text')),
    parts((a) => `!!${a}`, build('text')),
  ],
  texts: (names, _depth, build) => [
    parts((a, b, c) => `[...${a}, ...(${b} ? [${c}] : [])]`, build('texts'), build('truth'), build('text')),
    parts(
      (a, b) => `${a}.map((one) => ${b})`,
      build('texts'),
      build('text', { ...names, text: [...(names.text ?? []), 'one'] }),
    ),
    parts((a, b) => `${a}.filter((one) => one !== ${b})`, build('texts'), build('text')),
    parts(
      (a, b) => `entries(${a}).map(([key, one]) => ${b})`,
      build('map'),
      build('text', { ...names, text: [...(names.text ?? []), 'key', 'one'] }),
    ),
  ],
  maybe: (_names, _depth, build) => [
    parts((a, b) => `(${a} ? ${b} : undefined)`, build('truth'), build('text')),
    parts((a, b) => `(${a} ?? ${b})`, build('maybe'), build('maybe')),
  ],
  map: (_names, _depth, build) => [
    parts((a, b) => `({ a: ${a}, b: ${b} })`, build('text'), build('text')),
    parts((a, b, c) => `({ a: ${a}, ...(${b} ? { b: ${c} } : {}) })`, build('text'), build('truth'), build('text')),
    parts((a, b) => `({ ...${a}, k: ${b} })`, build('map'), build('text')),
  ],
  value: (_names, _depth, build) => [
    build('text'),
    build('whole'),
    build('truth'),
    build('texts'),
    build('maybe'),
    build('map'),
    parts((a, b, c) => `(${a} ? ${b} : ${c})`, build('truth'), build('value'), build('value')),
    parts((a, b, c) => `({ x: ${a}, ...(${b} && { y: ${c} }) })`, build('value'), build('truth'), build('value')),
    parts((a, b) => `[${a}, { z: ${b} }]`, build('text'), build('value')),
    parts(
      (a, b) => `v.list.map((item) => ({ name: item.name, port: item.port, ${a.startsWith('!') ? 'p' : 'q'}: ${b} }))`,
      build('truth'),
      build('value'),
    ),
  ],
}

const expression = (kind: Kind, names: Names, depth: number): fc.Arbitrary<string> => {
  const simple: Kind = kind === 'value' ? 'text' : kind
  if (depth === 0) return oneOf(names, simple)
  const build = (of: Kind, inner: Names = names) => fc.constant(undefined).chain(() => expression(of, inner, depth - 1))
  return fc.oneof(oneOf(names, simple), ...FORMS[kind](names, depth, build))
}

const HEAD = `const pick = (on: boolean) => { if (on) return 'yes'; return 'no' }
const greet = helper((context: Context, whom: string) => \`\${context.release.name} \${whom}\`)
`

/** The source of a small chart's function: constants, a switch, an early return, and fields of all kinds. */
export const randomProgram = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      expression('text', VALUES, 3),
      expression('truth', VALUES, 3),
      fc.array(fc.constantFrom<Kind>('value', 'text', 'texts', 'map', 'maybe', 'truth', 'whole'), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.boolean(),
    )
    .chain(([text, truth, kinds, early]) => {
      const names = {
        ...VALUES,
        text: [...(VALUES.text ?? []), 'first', 'size'],
        truth: [...(VALUES.truth ?? []), 'second'],
      }
      return fc
        .tuple(...kinds.map((kind) => expression(kind, names, 3)))
        .map((fields) => source(text, truth, fields, early))
    })

const source = (text: string, truth: string, fields: readonly string[], early: boolean): string =>
  `${HEAD}export default (context: Context) => {
  const { values: v, release } = context
  const shape = (on: boolean) => { switch (v.kind) { case 'A': return on ? 'a' : v.s; case 'B': return 'b'; default: return v.opt ?? 'c' } }
  const first = ${text}
  const second = ${truth}
  let size = 'small'
  if (second) size = first
${early ? '  if (!second) return { early: first }\n' : ''}  return {
${fields.map((field, index) => `    f${index}: ${field},`).join('\n')}
  }
}
`
