import { printField, WIDTH } from '../typescript/print.ts'
import { keyText, stringText } from '../typescript/texts.ts'
import type { NamedInterface, TypesModule } from './kubernetes-types.ts'

/** A field of an interface that is written. */
export interface WrittenField {
  readonly name: string
  readonly isOptional: boolean
  readonly type: TypeText
  readonly doc: readonly string[]
}

/** A type as TypeScript writes it: the members of a union, mostly one. */
export type TypeText = readonly string[]

/** Types that the source declares for itself once they are used. */
const OWN: Readonly<Record<string, string>> = {
  Integer: `/**
 * An integer.
 * @asType integer
 */
export type Integer = number`,
  Anything: `/**
 * A map whose content isn't known.
 * @passThrough
 */
export type Anything = { [key: string]: unknown }`,
  AnyValue: `/** A value whose type isn't known. */
export type AnyValue = string | number | boolean | Anything | (string | number | boolean | Anything)[]`,
}

/** Names that mean something else, or that may be imported. */
const TAKEN =
  `Values Record Array String Number Boolean Object Function Symbol Date Error Map Set Promise Partial Pick Omit
  Required Readonly Exclude Extract Uppercase Lowercase Capitalize Integer Anything AnyValue Port SubchartValues Affinity
  Toleration TopologySpreadConstraint PodSecurityContext SecurityContext EnvVarSource`.split(/\s+/)

/** Types of Kubernetes that `chartwright/values` has. */
const SHARED = ['Affinity', 'PodSecurityContext', 'SecurityContext', 'Toleration', 'TopologySpreadConstraint']

/** What the source of a chart's values declares and imports. */
export class Declarations {
  readonly #names = new Set(TAKEN)
  readonly #texts: string[] = []
  readonly #own = new Set<string>()
  readonly #aliases = new Map<string, string>()
  readonly #imports = new Map<string, Set<string>>()
  readonly #modules = new Set<TypesModule>()

  /** A type that the source declares for itself. */
  own(name: 'Integer' | 'Anything' | 'AnyValue'): string {
    if (name === 'AnyValue') this.#own.add('Anything')
    this.#own.add(name)
    return name
  }

  /** A type of chartwright. */
  imported(name: string, from: string): string {
    this.#imports.set(from, (this.#imports.get(from) ?? new Set()).add(name))
    return name
  }

  /** A type of Kubernetes, or of resources of other projects, that is passed through. */
  passedThrough({ name, from }: NamedInterface): string {
    if (from === 'kubernetes' && SHARED.includes(name)) return this.imported(name, 'chartwright/values')
    const { namespace, project } = PROJECTS[from]
    const type = `${namespace}.${name}`
    const known = this.#aliases.get(type)
    if (known !== undefined) return known
    const alias = this.#nameFor([name])
    this.#aliases.set(type, alias)
    this.#modules.add(from)
    this.#texts.push(
      `/**\n * ${name} of ${project}, passed through unchanged.\n * @passThrough\n */\nexport type ${alias} = ${type}`,
    )
    return alias
  }

  /** Declares an interface, under a name made of its path; `others` is the type of entries that have no field. */
  interface(
    path: readonly string[],
    fields: readonly WrittenField[],
    doc: readonly string[],
    others?: TypeText,
  ): string {
    const name = this.#nameFor(namesIn(path))
    this.#texts.push(interfaceText(name, fields, doc, others))
    return name
  }

  /** The shortest name that is free: of the last step, or of more. */
  #nameFor(path: readonly string[]): string {
    const steps = path.map(pascal)
    const names = steps.map((_, index) => steps.slice(steps.length - 1 - index).join(''))
    const long = names.at(-1) || 'Part'
    const numbered = Array.from({ length: 1000 }, (_, index) => `${long}${index + 2}`)
    const free = [...names, `${long}Values`, ...numbered].find(
      (name) => /^[A-Za-z_]/.test(name) && !this.#names.has(name),
    )
    const name = free ?? `Part${this.#names.size}`
    this.#names.add(name)
    return name
  }

  /** All declarations, what is used before what uses it. */
  texts(): readonly string[] {
    const own = Object.entries(OWN).flatMap(([name, text]) => (this.#own.has(name) ? [text] : []))
    return [...this.#importTexts(), ...own, ...this.#texts]
  }

  #importTexts(): readonly string[] {
    const lines = [...this.#imports]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([from, names]) => importText([...names].sort(), from))
    const all = [...[...this.#modules].map(moduleText), ...lines].sort((a, b) => (moduleIn(a) < moduleIn(b) ? -1 : 1))
    return all.length > 0 ? [all.join('\n')] : []
  }
}

/** How the modules with the types of manifests are imported, and whose types they have. */
const PROJECTS: Readonly<Record<TypesModule, { readonly namespace: string; readonly project: string }>> = {
  kubernetes: { namespace: 'k8s', project: 'Kubernetes' },
  'prometheus-operator': { namespace: 'prometheus', project: 'the Prometheus operator' },
  'gateway-api': { namespace: 'gateway', project: 'the Gateway API' },
  'cloudnative-pg': { namespace: 'cnpg', project: 'CloudNativePG' },
}

const moduleText = (module: TypesModule): string =>
  `import type * as ${PROJECTS[module].namespace} from 'chartwright/${module}'`

const moduleIn = (text: string): string => text.slice(text.lastIndexOf(" '"))

/** The names in a path; of what is in a list or map, the singular. */
const namesIn = (path: readonly string[]): readonly string[] =>
  path.flatMap((step, index) => {
    if (step === '[]' || step === '*') return []
    const next = path[index + 1]
    return [next === '[]' || next === '*' ? singular(step) : step]
  })

/** What one of several is called: `ports` has a `port`. */
export const singular = (name: string): string => {
  if (/(ss|us|is|tls)$/i.test(name)) return `${name}Item`
  return name
    .replace(/ies$/, 'y')
    .replace(/(x|ch|sh|ss|lias|tatus)es$/, '$1')
    .replace(/s$/, '')
}

const importText = (names: readonly string[], from: string): string => {
  const short = `import type { ${names.join(', ')} } from '${from}'`
  return short.length <= WIDTH
    ? short
    : `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}'`
}

/** `issuerRef`, `issuer-ref` → `IssuerRef`. */
export const pascal = (name: string): string => {
  const joined = name.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

/** An interface with its fields, and the type of what else may stand there. */
export const interfaceText = (
  name: string,
  fields: readonly WrittenField[],
  doc: readonly string[],
  others?: TypeText,
): string => {
  const lines = [...fields.map(fieldText), ...(others ? [printField('[key: string]', unionText(others))] : [])]
  const body = lines.length > 0 ? `{\n${lines.join('\n')}\n}` : '{}'
  return `${docText(doc, 0)}export interface ${name} ${body}`
}

const fieldText = ({ name, isOptional, type, doc }: WrittenField): string =>
  `${docText(doc, 2)}${printField(`${keyText(name)}${isOptional ? '?' : ''}`, unionText(type))}`

/** A union on one line. */
export const unionText = (type: TypeText): string => type.join(' | ')

/** A list of a type. */
export const listOf = (type: TypeText): string => (type.length === 1 ? `${type[0]}[]` : `(${unionText(type)})[]`)

/** A literal type. */
export const literalType = (value: string | number | boolean): string =>
  typeof value === 'string' ? stringText(value) : String(value)

/** A doc comment; nothing for none. */
export const docText = (lines: readonly string[], indent: number): string => {
  const space = ' '.repeat(indent)
  const [only] = lines
  if (only === undefined) return ''
  if (lines.length === 1 && !only.startsWith('@')) return `${space}/** ${only} */\n`
  return `${space}/**\n${lines.map((line) => `${space} * ${line}`.trimEnd()).join('\n')}\n${space} */\n`
}

/** A comment's text in a doc comment: nothing in it ends the comment or is a tag. */
export const docLines = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .replaceAll('*/', '*\u200b/')
    .split('\n')
    .map((line) => escapeTags(line.trim()))
    .filter((line, index, all) => line !== '' || (index > 0 && index < all.length - 1))

/** TypeScript takes for a tag what begins with `@`, except in code. */
const escapeTags = (line: string): string =>
  line
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') && part.length > 1 ? part : part.replace(/(?<!\w)\{?@[^\s`]*/g, '`$&`')))
    .join('')
