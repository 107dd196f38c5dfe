import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const APPS = join(import.meta.dirname, '../..')

test('what images are built from imports nothing beside the apps: images have nothing else', () => {
  const sources = globSync('*/{*.ts,src/**/*.{ts,tsx}}', { cwd: APPS, exclude: (name) => name === 'node_modules' })
  const imports = sources.flatMap((path) => {
    const text = readFileSync(join(APPS, path), 'utf8')
    return [...text.matchAll(/(?:from|import) '(\.{1,2}\/[^']+)'/g)].map(([, to = '']) => ({ path, to }))
  })
  expect(imports.length).toBeGreaterThan(50)
  expect(imports.filter(({ path, to }) => relative(APPS, join(APPS, dirname(path), to)).startsWith('..'))).toEqual([])
})
