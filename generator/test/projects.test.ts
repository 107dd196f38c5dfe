import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openHelm } from 'chartwright-helm/node'
import { describe, expect, it } from 'vitest'
import { findTool } from '../../scripts/tools.ts'
import { ALONE, LONGEST, OF_APPS, TYPES, UNIT, WITH_HELM } from '../../vitest.config.ts'

const ROOT = join(import.meta.dirname, '../..')

const filesIn = (patterns: readonly string[]): string[] =>
  globSync(patterns, { cwd: ROOT, exclude: (name) => /(?:^|\/)(?:node_modules|dist|e2e)$/.test(name) })

describe('the projects of tests', () => {
  it('have all tests, each in one', () => {
    const others = filesIn([...WITH_HELM, ...OF_APPS, ...ALONE])
    const units = filesIn(UNIT).filter((file) => !others.includes(file))
    expect([...units, ...others].sort()).toEqual(filesIn(['**/*.test.ts']).sort())
    expect(units.length).toBeGreaterThan(20)
  })
  it('have all tests of types', () => {
    expect(filesIn(TYPES)).toEqual(filesIn(['**/*.test-d.ts']))
  })
  it.each(WITH_HELM)('with Helm, %s names some', (pattern) => {
    expect(filesIn([pattern])).not.toHaveLength(0)
  })
})

describe('the guarantees', () => {
  it.each(filesIn(['charts/*']).map((folder) => basename(folder)))('are tested with %s', (chart) => {
    expect(filesIn([`generator/test/guarantees/${chart}.test.ts`])).toHaveLength(1)
  })
})

describe('the tests that begin first', () => {
  it.each(LONGEST)('have %s', (name) => {
    expect(filesIn([`**/${name}`])).toHaveLength(1)
  })
})

describe('a unit test', () => {
  it.each(['helm3', 'helm4', 'helm-engine', 'kubeconform'] as const)('fails when it asks for %s', async (tool) => {
    await expect(findTool(tool, () => {})).rejects.toThrow('a-unit-test-has-no-helm')
  })
  it("fails when it asks for Helm's engine", async () => {
    await expect(openHelm()).rejects.toThrow('name-it-in-WITH_HELM-of-vitest.config.ts')
  })
})
