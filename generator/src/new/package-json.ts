import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readText } from '../loader/index.ts'
import type { ProjectCommands } from './commands.ts'
import { NewChartError } from './options.ts'
import type { Runner } from './test-source.ts'

/** What a package.json says of what matters here. */
export interface Package {
  readonly type?: string
  readonly packageManager?: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/**
 * The package.json of a folder; undefined where there is none.
 *
 * @throws NewChartError for one that isn't valid.
 */
export const readPackage = (folder: string): Package | undefined => {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readText(file).replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new NewChartError('json', `${file} isn't valid JSON: ${(error as Error).message}`, 'Correct it first.')
  }
}

/** A folder and those above it, the nearest first. */
export const foldersFrom = (folder: string): readonly string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...foldersFrom(dirname(folder))]

/** The package.json files of a folder and of those above it, the nearest first. */
export const packagesFrom = (folder: string): readonly Package[] =>
  foldersFrom(folder).flatMap((each) => readPackage(each) ?? [])

/** What the files of a project are, after `packageText` is written. */
export const moduleType = (root: string): string => {
  const own = readPackage(root)
  const [nearest] = packagesFrom(root)
  return own || !nearest ? (own?.type ?? 'module') : (nearest.type ?? 'commonjs')
}

/** Whether a project says that it needs a package, or a workspace around it does. */
export const isListed = (name: string, packages: readonly Package[]): boolean =>
  packages.some(({ dependencies, devDependencies }) => name in { ...dependencies, ...devDependencies })

/** What `npm init` writes until there are tests. */
const NO_TESTS = /^echo .*no test specified/

/** What a project's package.json should say. */
export interface PackageNeeds {
  /** The version of chartwright. */
  readonly version: string
  readonly runner: Runner
  /** The files with tests. */
  readonly tests: string
}

/**
 * The text of a package.json with the settings that it lacks; undefined where it lacks none, or where that of a folder
 * above is the nearest.
 */
export const packageText = (root: string, needs: PackageNeeds): string | undefined => {
  const file = join(root, 'package.json')
  const packages = packagesFrom(root)
  const own = readPackage(root)
  if (!own && packages.length > 0) return undefined
  const { type, scripts, devDependencies, ...rest } = own ?? ({ private: true } as Package)
  const missing = missingDependencies(packages, needs)
  const next = {
    ...rest,
    type: type ?? 'module',
    scripts: { ...scripts, ...missingScripts(scripts, needs) },
    ...((missing.length > 0 || devDependencies) && {
      devDependencies: sorted({ ...devDependencies, ...Object.fromEntries(missing) }),
    }),
  }
  const before = existsSync(file) ? readText(file) : undefined
  if (own && JSON.stringify(sortedDeep(own)) === JSON.stringify(sortedDeep(next))) return undefined
  return `${JSON.stringify(inOrder(own ?? {}, next), null, indentOf(before))}\n`
}

const testScript = ({ runner, tests }: PackageNeeds): string =>
  runner === 'vitest' ? 'vitest run' : `node --test "${tests}"`

/** What runs the tests of the charts: the script `test`, unless that runs others only. */
export const testCommand = (root: string, needs: PackageNeeds, { test, exec }: ProjectCommands): string => {
  const script = testScript(needs)
  const direct = needs.runner === 'vitest' ? `${exec} ${script}` : script
  const own = readPackage(root)
  if (!own) return packagesFrom(root).length > 0 ? direct : test
  const known = own.scripts?.test ?? script
  return known === script || NO_TESTS.test(known) || (needs.runner === 'vitest' && /\bvitest\b/.test(known))
    ? test
    : direct
}

const missingScripts = (scripts: Package['scripts'] = {}, needs: PackageNeeds): Readonly<Record<string, string>> => {
  const wanted = { generate: 'chartwright generate', test: testScript(needs) }
  return Object.fromEntries(
    Object.entries(wanted).filter(([name]) => {
      const known = scripts[name]
      return known === undefined || NO_TESTS.test(known)
    }),
  )
}

const missingDependencies = (
  packages: readonly Package[],
  { version, runner }: PackageNeeds,
): readonly (readonly [name: string, version: string])[] => {
  const wanted: readonly (readonly [string, string])[] = [
    ['chartwright', `^${version}`],
    ['typescript', '~5.9.3'],
    ...(runner === 'node' ? [['@types/node', '^24.0.0'] as const] : []),
  ]
  return wanted.filter(([name]) => !isListed(name, packages))
}

const sorted = (entries: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))

const sortedDeep = (value: object): unknown =>
  Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, typeof each === 'object' && each ? sortedDeep(each) : each])

/** The keys that were there before stay where they were. */
const inOrder = (before: object, after: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(after)])].map((key) => [key, after[key]]))

const indentOf = (text: string | undefined): string => /^[ \t]+(?=")/m.exec(text ?? '')?.[0] ?? '  '
