import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allDefinitions, type FunctionDefinition } from '../../src/functions/definition.ts'
import { functionNamed } from '../../src/functions/index.ts'
import { yamlSafeJson } from '../differential/values-file.ts'
import { FUNCTION_CASES, METHODS } from './cases.ts'

const HELMS = [process.env.HELM3 ?? 'helm3', process.env.HELM4 ?? 'helm4']
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'functions-'))
  mkdirSync(join(folder, 'templates'))
  mkdirSync(join(folder, 'files'))
  writeFileSync(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: functions\nversion: 1.0.0\n')
  writeFileSync(join(folder, 'files', 'a.txt'), 'héllo\n')
  writeFileSync(join(folder, 'templates', 'results.yaml'), template())
  const values = Object.fromEntries(Object.entries(FUNCTION_CASES).map(([name, { rows }]) => [name, rows]))
  writeFileSync(join(folder, 'values.json'), yamlSafeJson({ cases: values }))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** All results as JSON in base64, so that nothing of YAML comes between. */
const template = (): string => {
  const parts = Object.entries(FUNCTION_CASES).map(([name, { rows, literal }]) => {
    const results = rows.map(
      (row, index) => `{{- $results = append $results (${callOf(functionNamed(name), row, index, literal ?? [])}) }}`,
    )
    return `${name}: {{- $results := list }}\n${results.join('\n')} {{ $results | toJson | b64enc }}`
  })
  const methods = [
    `hasApiVersion: {{ list (.Capabilities.APIVersions.Has "v1") (.Capabilities.APIVersions.Has "none/v1") | toJson | b64enc }}`,
    `getFile: {{ list (.Files.Get "files/a.txt") (.Files.Get "none") | toJson | b64enc }}`,
  ]
  return [...parts, ...methods, ''].join('\n')
}

const callOf = (
  definition: FunctionDefinition,
  row: readonly unknown[],
  index: number,
  literal: readonly number[],
): string => {
  const order = definition.order ?? row.map((_, position) => position)
  const values = order.map((position) => {
    if (literal.includes(position)) return JSON.stringify(row[position])
    const value = `(index $.Values.cases ${JSON.stringify(definition.name)} ${index} ${position})`
    if (definition.casts?.includes(position)) return `(int ${value})`
    return Number.isSafeInteger(row[position]) ? `(int64 ${value})` : value
  })
  return [`${definition.go} ${values.join(' ')}`, ...(definition.then ?? [])].join(' | ')
}

const run = (helm: string): Record<string, unknown[]> => {
  const text = execFileSync(helm, ['template', 'release', folder, '-f', join(folder, 'values.json')], {
    encoding: 'utf8',
  })
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, name, encoded] = /^(\w+): *(\S+)$/.exec(line) ?? []
      return name && encoded ? [[name, JSON.parse(Buffer.from(encoded, 'base64').toString())]] : []
    }),
  )
}

describe.each(HELMS)('%s', (helm) => {
  let results: Record<string, unknown[]>
  beforeAll(() => {
    results = run(helm)
  })

  it.each(Object.entries(FUNCTION_CASES))('agrees with JavaScript about %s', (name, { rows }) => {
    const javascript = functionNamed(name).javascript as (...values: unknown[]) => unknown
    expect(rows.length).toBeGreaterThan(0)
    expect(results[name]?.length).toBe(rows.length)
    const different = rows.flatMap((row, index) => {
      const [want, got] = [JSON.stringify(javascript(...row)), JSON.stringify(results[name]?.[index])]
      return want === got || sameMap(want, got) ? [] : [{ row, javascript: want, helm: got }]
    })
    expect(different).toEqual([])
  })

  it('agrees about the methods of its own objects', () => {
    const has = functionNamed('hasApiVersion').javascript as (known: string[], version: string) => boolean
    const get = functionNamed('getFile').javascript as (files: Record<string, string>, path: string) => string
    expect(results.hasApiVersion).toEqual([has(['v1'], 'v1'), has(['v1'], 'none/v1')])
    expect(results.getFile).toEqual([get({ 'files/a.txt': 'héllo\n' }, 'files/a.txt'), get({}, 'none')])
  })
})

const sameMap = (want: string | undefined, got: string | undefined): boolean =>
  want?.[0] === '{' && got !== undefined && JSON.stringify(sorted(want)) === JSON.stringify(sorted(got))

const sorted = (json: string): unknown[] => Object.entries(JSON.parse(json)).sort(([a], [b]) => (a < b ? -1 : 1))

it('has cases for every function', () => {
  expect([...allDefinitions().keys()].sort()).toEqual([...Object.keys(FUNCTION_CASES), ...METHODS].sort())
})
