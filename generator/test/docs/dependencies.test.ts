import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

interface Package {
  readonly dependencies?: object
  readonly devDependencies?: object
  readonly optionalDependencies?: object
}

const dependenciesOf = (file: string): readonly string[] => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(file)) as Package
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
}

const [, section = ''] = read('CONTRIBUTING.md').split('\n## Dependencies\n')
const [published = '', others = ''] = section.split('\n## ')[0]?.split('The rest of `npm ci`') ?? []

/** The packages in the first column of a table. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => cell.replaceAll('`', '').split(', '))

const isNamed = (name: string, named: readonly string[]): boolean =>
  named.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : each === name))

describe('the reason for each dependency', () => {
  it.each([
    ['chartwright', ['generator/package.json'], published],
    ['the repository', ['package.json', ...globSync('apps/*/package.json', { cwd: ROOT })], others],
  ] as const)('of %s stands in CONTRIBUTING.md, and none of another', (_what, files, text) => {
    const dependencies = files.flatMap(dependenciesOf).filter((name) => !name.startsWith('@chartwright/'))
    const named = namedIn(text)
    expect(dependencies.filter((name) => !isNamed(name, named))).toEqual([])
    expect(named.filter((name) => !dependencies.some((each) => isNamed(each, [name])))).toEqual([])
    expect(named.length).toBeGreaterThan(5)
  })
})
