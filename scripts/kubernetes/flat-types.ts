import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { cacheFolder } from '../tools/cache.ts'
import { runOrThrow } from '../tools/run.ts'
import { OFFERED_TYPES, type OfferedTypes } from './offered-types.ts'

/** The packages that the types are taken from: a project of its own, since nothing else needs their 6,000 files. */
const MODELS = join(import.meta.dirname, 'models')

/** Installs these packages into the cache, once for each version, and gives the folder that they are in. */
export const installModels = async (): Promise<string> => {
  const lock = await readFile(join(MODELS, 'package-lock.json'))
  const name = `kubernetes-models-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`
  const folder = join(cacheFolder(), name)
  if (existsSync(folder)) return join(folder, 'node_modules')
  await mkdir(cacheFolder(), { recursive: true })
  const work = await mkdtemp(join(cacheFolder(), `.${name}-`))
  await cp(MODELS, work, { recursive: true })
  await runOrThrow('npm', ['ci', '--ignore-scripts', '--prefer-offline'], { cwd: work })
  // another run may have been faster
  await rename(work, folder).catch(() => rm(work, { recursive: true }))
  return join(folder, 'node_modules')
}

/** Where the files lie. */
export const FOLDER = join(import.meta.dirname, '../../generator/src/kubernetes')

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration

/** A type with its place and its name there. */
interface Flat {
  readonly declaration: Declaration
  readonly file: string
  readonly name: string
}

/**
 * The texts of the files by their names: interfaces of the offered manifests and of all that these contain, without
 * what only a cluster writes, out of the packages that have a file for each.
 */
export const flatTypes = (models: string): ReadonlyMap<string, string> => {
  const roots = OFFERED_TYPES.flatMap(({ packages: [name], types }) => types.map((type) => `${name}/${type}`))
  const files = roots.map((root) => declarationFile(models, root))
  const program = ts.createProgram(files, { types: [], skipLibCheck: true })
  const checker = program.getTypeChecker()
  const found = new Map<Declaration, Flat>()
  for (const root of roots) collect(rootOf(program, models, root), checker, found)
  const all = [...found.values()]
  checkNames(all)
  return new Map(OFFERED_TYPES.map((offered) => [offered.file, textOf(offered, all, { checker, models })]))
}

const declarationFile = (models: string, path: string): string => join(models, `${path}.d.ts`)

const rootOf = (program: ts.Program, models: string, path: string): Declaration => {
  const source = program.getSourceFile(declarationFile(models, path))
  const name = `I${path.split('/').at(-1)}`
  const found = source?.statements.find((node) => isDeclaration(node) && node.name.text === name)
  if (!found) throw new Error(`${path} declares no ${name}`)
  return found as Declaration
}

const isDeclaration = (node: ts.Node): node is Declaration =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)

const collect = (declaration: Declaration, checker: ts.TypeChecker, found: Map<Declaration, Flat>): void => {
  if (found.has(declaration)) return
  found.set(declaration, {
    declaration,
    file: fileOf(declaration),
    name: declaration.name.text.replace(/^I(?=[A-Z])/, ''),
  })
  for (const reference of referencesIn(declaration)) {
    const used = declarationOf(reference, checker)
    if (used) collect(used, checker, found)
  }
}

const fileOf = (node: ts.Node): string => {
  const { fileName } = node.getSourceFile()
  const [, name = ''] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(fileName) ?? []
  const offered = OFFERED_TYPES.find(({ packages }) => packages.includes(name))
  if (!offered) throw new Error(`${fileName} belongs to no file of types`)
  return offered.file
}

/** Where a declaration names another. */
type Reference = ts.Identifier

/** The types that a declaration names, but not in fields that it leaves out. */
const referencesIn = (declaration: Declaration): Reference[] => {
  const found: Reference[] = []
  const visit = (node: ts.Node): void => {
    if (isLeftOut(node)) return
    const reference = referenceOf(node)
    if (reference) found.push(reference)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(declaration, visit)
  return found
}

const referenceOf = (node: ts.Node): Reference | undefined => {
  const name = ts.isTypeReferenceNode(node) ? node.typeName : undefined
  const named = name ?? (ts.isExpressionWithTypeArguments(node) ? node.expression : undefined)
  if (named && !ts.isIdentifier(named)) throw new Error(`${named.getText()} is no plain name`)
  return named
}

/** The status of a manifest; `extends TypeMeta`, whose two fields each manifest has itself. */
const isLeftOut = (node: ts.Node): boolean => {
  if (ts.isHeritageClause(node)) return node.types.every((type) => type.getText() === 'TypeMeta')
  if (!ts.isPropertySignature(node) || nameOf(node) !== 'status') return false
  return ts.isInterfaceDeclaration(node.parent) && node.parent.members.some((member) => nameOf(member) === 'apiVersion')
}

const nameOf = ({ name }: ts.TypeElement): string | undefined =>
  name && ts.isStringLiteral(name) ? name.text : undefined

/** What a name means; nothing where it is TypeScript's own. */
const declarationOf = (name: Reference, checker: ts.TypeChecker): Declaration | undefined => {
  const symbol = checker.getSymbolAtLocation(name)
  const isAlias = symbol && symbol.flags & ts.SymbolFlags.Alias
  const declaration = (isAlias ? checker.getAliasedSymbol(symbol) : symbol)?.declarations?.find(isDeclaration)
  if (!declaration) throw new Error(`${name.getText()} isn't declared`)
  return declaration.getSourceFile().hasNoDefaultLib ? undefined : declaration
}

const checkNames = (all: readonly Flat[]): void => {
  const same = [...Map.groupBy(all, ({ file, name }) => `${file}: ${name}`)].filter(([, of]) => of.length > 1)
  if (same.length > 0) throw new Error(`Types of one name: ${same.map(([name]) => name).join(', ')}`)
}

const textOf = (
  offered: OfferedTypes,
  all: readonly Flat[],
  { checker, models }: { readonly checker: ts.TypeChecker; readonly models: string },
): string => {
  const own = all.filter(({ file }) => file === offered.file).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const used = new Set<Flat>()
  const types = own.map(({ declaration, name }) =>
    flatText(declaration, name, (reference) => {
      const to = declarationOf(reference, checker)
      const flat = all.find((each) => each.declaration === to)
      if (!flat || flat.file === offered.file) return flat?.name
      used.add(flat)
      return importedName(flat, own)
    }),
  )
  return `${[header(offered, models), importsOf([...used], own), ...types].filter(Boolean).join('\n\n')}\n`
}

/** A file's own type can have the name of one that it imports. */
const importedName = ({ name }: Flat, own: readonly Flat[]): string =>
  own.some((other) => other.name === name) ? `Imported${name}` : name

const header = ({ packages, origin }: OfferedTypes, models: string): string => {
  const versions = packages.map((name) => `${name} ${versionOf(join(models, name))}`).join(' and ')
  return `// Made by "npm run types:kubernetes" from ${versions}.
// Types: MIT License, Copyright (c) 2018 Tommy Chen.
// Descriptions: of ${origin}, Apache License 2.0.`
}

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version

const importsOf = (used: readonly Flat[], own: readonly Flat[]): string =>
  [...Map.groupBy(used, ({ file }) => file)]
    .map(
      ([file, types]) =>
        `import type { ${types
          .map((type) => imported(type, own))
          .sort()
          .join(', ')} } from './${file}'`,
    )
    .join('\n')

const imported = (type: Flat, own: readonly Flat[]): string => {
  const name = importedName(type, own)
  return name === type.name ? name : `${type.name} as ${name}`
}

/** A declaration with its comments, its names replaced and its keys without needless quotes. */
const flatText = (
  declaration: Declaration,
  name: string,
  replaced: (reference: Reference) => string | undefined,
): string => {
  const source = declaration.getSourceFile()
  const edits: Edit[] = [[declaration.name.getStart(source), declaration.name.end, name]]
  const visit = (node: ts.Node): void => {
    if (isLeftOut(node)) edits.push([node.getFullStart(), node.end, ''])
    else {
      const reference = referenceOf(node)
      if (reference) edits.push([reference.getStart(source), reference.end, replaced(reference) ?? reference.text])
      if (ts.isPropertySignature(node) && /^"[A-Za-z_$][\w$]*"$/.test(node.name.getText(source)))
        edits.push([node.name.getStart(source), node.name.end, node.name.getText(source).slice(1, -1)])
      ts.forEachChild(node, visit)
    }
  }
  ts.forEachChild(declaration, visit)
  return indented(edited(source.text, [declaration.getStart(source, true), declaration.end], edits))
}

type Edit = readonly [start: number, end: number, text: string]

const edited = (text: string, [start, end]: readonly [number, number], edits: readonly Edit[]): string => {
  const ordered = edits.toSorted(([a], [b]) => a - b)
  const parts = ordered.map(([from, , by], index) => text.slice(ordered[index - 1]?.[1] ?? start, from) + by)
  return parts.join('') + text.slice(ordered.at(-1)?.[1] ?? start, end)
}

const indented = (text: string): string =>
  text
    .replace(/^ +/gm, (spaces) => ' '.repeat(2 * Math.floor(spaces.length / 4) + (spaces.length % 4)))
    .replace(/[ \t]+$/gm, '')
