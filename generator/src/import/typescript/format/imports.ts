import { stringText } from '../texts.ts'
import type { Import } from '../tree.ts'
import { type Doc, group, ifBreaks, join, line, spacedBlock } from './document.ts'

/** The lines that import something, in the order in which Biome sorts them. */
export const formatImports = (imports: readonly Import[]): readonly Doc[] =>
  merged(imports)
    .sort((a, b) => compareModules(a.from, b.from))
    .map(formatImport)

const merged = (imports: readonly Import[]): Import[] =>
  [...Map.groupBy(imports, ({ from }) => from)].map(([from, all]) => {
    const names = new Set(all.flatMap((each) => each.names))
    const types = new Set(all.flatMap((each) => each.types).filter((each) => !names.has(each)))
    return { from, names: [...names], types: [...types] }
  })

const formatImport = ({ from, names, types }: Import): Doc => {
  const isTypes = names.length === 0
  const all = [
    ...names.map((name) => ({ name, text: name })),
    ...types.map((name) => ({ name, text: isTypes ? name : `type ${name}` })),
  ]
  const texts = all.sort((a, b) => compareNames(a.name, b.name)).map(({ text }) => text)
  const [only = ''] = texts
  const list = only.startsWith('*') ? only : ['{', spacedBlock([join([',', line], texts), ifBreaks(',')]), '}']
  return group([isTypes ? 'import type ' : 'import ', list, ' from ', stringText(from)])
}

/** Modules with a protocol, packages, what package.json names, files. */
const rankOf = (from: string): number => {
  if (/^[a-z]+:/.test(from)) return 0
  if (/^[#~$%]/.test(from) || from.startsWith('@/')) return 2
  return /^[./]/.test(from) ? 3 : 1
}

const compareModules = (a: string, b: string): number => {
  const rank = rankOf(a) - rankOf(b)
  return rank === 0 && rankOf(a) === 3 ? comparePaths(a, b) : rank || compareTexts(a, b, OF_MODULES)
}

/** Files in folders further above come first. */
const comparePaths = (a: string, b: string): number => {
  const above = stepsUp(b) - stepsUp(a)
  if (above !== 0) return above
  const [x, y] = [a.split('/'), b.split('/')]
  const index = x.findIndex((segment, place) => segment !== y[place])
  return index < 0 || y[index] === undefined
    ? x.length - y.length
    : compareTexts(x[index] as string, y[index], OF_MODULES)
}

const stepsUp = (path: string): number => path.split('/').filter((segment) => segment === '..').length

const compareNames = (a: string, b: string): number => compareTexts(a, b, OF_NAMES)

/** The orders of signs, which come before digits and letters. */
const OF_MODULES = '/\\?#=&;,@:. _-+*!%$()[]{}<>|^~\'"`'
const OF_NAMES = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$'

/** `A` < `a` < `B`, and numbers by their value. */
const compareTexts = (a: string, b: string, signs: string): number => {
  const [x, y] = [tokensOf(a), tokensOf(b)]
  const index = x.findIndex((token, place) => token !== y[place])
  const [first, second] = [x[index], y[index]]
  if (first === undefined || second === undefined) return x.length - y.length
  if (/^\d/.test(first) && /^\d/.test(second)) return Number(first) - Number(second)
  return weightOf(first, signs) - weightOf(second, signs)
}

const tokensOf = (text: string): readonly string[] => text.match(/\d+|\D/gu) ?? []

const weightOf = (token: string, signs: string): number => {
  const sign = signs.indexOf(token)
  if (sign >= 0) return sign - signs.length
  if (/^\d/.test(token)) return 0
  return 2 * (token.toLowerCase().codePointAt(0) ?? 0) + (token === token.toLowerCase() ? 1 : 0)
}
