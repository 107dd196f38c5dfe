import ts from 'typescript'
import { afterEach, expect, test } from 'vitest'
import { diagnosticsOf } from '../../../src/chart/check/check-types.ts'
import { nativeDiagnostics } from '../../../src/chart/check/native-types.ts'
import { readTsconfig } from '../../../src/loader/index.ts'
import { Project, sourceProject } from '../../cli/project.ts'
import { WRONG_SOURCES } from './wrong-sources.ts'

let project: Project
afterEach(() => project.remove())

const write = (sources: readonly string[]): readonly string[] =>
  sources.map((text, index) => {
    project.write(`charts/greeter/src/wrong/w${index}.ts`, text)
    return project.path(`charts/greeter/src/wrong/w${index}.ts`)
  })

/** A project with these options only. */
const projectWith = (options: object): void => {
  project = new Project([])
  const compilerOptions = { lib: ['es2023'], ...options, noEmit: true }
  project.write('tsconfig.json', JSON.stringify({ compilerOptions }))
}

interface Told {
  readonly at: string
  readonly code: number
  readonly text: string
}

const nativeOf = async (tsconfig: string, files: readonly string[]): Promise<readonly Told[] | undefined> => {
  const { options } = readTsconfig(project.folder, project.path(tsconfig))
  return (await nativeDiagnostics(files, project.path(tsconfig), options))?.map(told)
}

/** What both compilers say of files, with the place of each. */
const both = async (files: readonly string[]): Promise<{ native?: readonly Told[]; own: readonly Told[] }> => {
  const tsconfig = project.path('tsconfig.json')
  const { options } = readTsconfig(project.folder, tsconfig)
  const native = await nativeDiagnostics(files, tsconfig, options)
  return { native: native?.map(told), own: diagnosticsOf(files, options).map(told) }
}

const told = ({ file, start, length, code, messageText }: ts.Diagnostic): Told => ({
  at: `${file?.fileName}:${start}+${length}`,
  code,
  text: ts.flattenDiagnosticMessageText(messageText, '\n'),
})

/** A message of 5.9, or the reason in it, which 7 gives alone where it says all. */
const isSame = (native: Told | undefined, own: Told): boolean => {
  if (native?.code === own.code) return native.text === own.text
  return own.text.split('\n').some((line, depth) => depth > 0 && line.trim() === native?.text)
}

test('TypeScript 7 says of each mistake what 5.9 says, at the same place', async () => {
  project = sourceProject()
  const { native = [], own } = await both(write(Object.values(WRONG_SOURCES)))
  for (const [index, name] of Object.keys(WRONG_SOURCES).entries()) {
    const of = (all: readonly Told[]) => all.filter(({ at }) => at.includes(`/w${index}.ts:`))
    expect(of(own), name).not.toHaveLength(0)
    expect(
      of(native).map(({ at }) => at),
      name,
    ).toEqual(of(own).map(({ at }) => at))
    expect(
      of(own).filter((each, i) => !isSame(of(native)[i], each)),
      name,
    ).toEqual([])
  }
  expect(native).toHaveLength(own.length)
})

/** What only some settings refuse. */
const LOOSE = ['export const same = (value) => value', 'export const length = (text?: string): number => text.length']

test('the same mistake in several files is told for each, in the order of files', async () => {
  projectWith({ module: 'nodenext', strict: true })
  const { native, own } = await both(write(['const a = 1\na = 2\nexport { b }', ...LOOSE, ...LOOSE]))
  expect(native).toHaveLength(6)
  expect(native).toEqual(own)
})

test.each([
  ['nothing is said of strictness', { module: 'nodenext', allowImportingTsExtensions: true }],
  ['strictness is off', { module: 'nodenext', strict: false }],
  ['strictness is on', { module: 'nodenext', strict: true }],
  ['one check is on', { module: 'node18', target: 'es2022', noImplicitAny: true }],
  ['a bundler resolves', { module: 'esnext', moduleResolution: 'bundler', target: 'es2022', strict: true }],
])('they agree where %s', async (_name, options) => {
  projectWith(options)
  const { native, own } = await both(write(LOOSE))
  expect(native).toEqual(own)
})

test.each([
  ['an option that 7 has removed', { module: 'nodenext', baseUrl: '.', strict: true }],
  ['another default for the target', { module: 'preserve', strict: true }],
  ['another default for finding modules', { module: 'esnext', target: 'es2022', strict: true }],
  ['types that are missing', { module: 'nodenext', types: ['no-such-types'], strict: true }],
])('5.9 is asked about a project with %s', async (_name, options) => {
  projectWith(options)
  const { native, own } = await both(write(LOOSE))
  expect(native).toBeUndefined()
  expect(own.filter(({ at }) => at.includes('/wrong/'))).not.toHaveLength(0)
})

test.each(['6.0.3', '7.0.2'])('the defaults are those of TypeScript %s where a project uses it', async (version) => {
  projectWith({ module: 'nodenext' })
  project.write('node_modules/typescript/package.json', JSON.stringify({ name: 'typescript', version }))
  expect((await both(write(LOOSE))).native?.map(({ code }) => code)).toEqual([7006, 18048])
})

test('a project with TypeScript 7 may have its options, and is told which it has not', async () => {
  projectWith({ module: 'nodenext', target: 'es2025', stableTypeOrdering: true })
  expect(readTsconfig(project.folder).errors).toHaveLength(2)
  project.write('node_modules/typescript/package.json', JSON.stringify({ name: 'typescript', version: '7.0.2' }))
  project.write('later/tsconfig.json', project.read('tsconfig.json'))
  expect(readTsconfig(project.path('later')).errors).toEqual([])
  const files = write(LOOSE)
  expect((await nativeOf('later/tsconfig.json', files))?.map(({ code }) => code)).toEqual([7006, 18048])
  project.write('wrong/tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "strikt": true } }')
  const wrong = await nativeOf('wrong/tsconfig.json', files)
  const at = `${project.path('wrong/tsconfig.json')}:45+8`
  expect(wrong).toContainEqual({ code: 5023, at, text: "Unknown compiler option 'strikt'." })
})
