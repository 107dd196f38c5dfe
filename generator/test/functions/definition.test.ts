import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { yamlSafeJson } from '../../../helm-engine/src/yaml-safe-json.ts'
import { KNOWN_API_VERSIONS } from '../../src/chart/render/api-versions.ts'
import { allDefinitions, type FunctionDefinition } from '../../src/functions/definition.ts'
import { findFiles, functionNamed } from '../../src/functions/index.ts'
import { typeOfConstant } from '../../src/model/type.ts'
import { ASKING, FUNCTION_CASES, METHODS, TEMPLATES } from './cases.ts'

const HELMS = [process.env.HELM3 ?? 'helm3', process.env.HELM4 ?? 'helm4']
/** Files on whose ends and bytes implementations like to differ. */
const FILE_BYTES: Record<string, Uint8Array> = Object.fromEntries(
  Object.entries({
    'files/a.txt': 'héllo\n',
    'files/no-end.txt': 'a\nb',
    'files/two-ends.txt': 'a\r\n\n',
    'files/only-end.txt': '\n',
    'files/é😀.txt': '',
    'files/.hidden': '\u0085{{ x }}\u2028',
    'files/sub/a.txt': ' ',
    'files/sub/deep/😀.conf': '%d',
    'files/a+b(c)$.txt': 'x',
  }).map(([path, text]) => [path, Buffer.from(text)]),
)
const FILES = [...Object.keys(FILE_BYTES), 'none']
const PATTERNS = [
  'files/*',
  'files/**',
  'files/*.txt',
  'files/**.txt',
  'files/*/*',
  'files/é*',
  'files/sub/deep/*.conf',
  'files/a+b(c)$.txt',
  '**/a.txt',
  'files/**/*',
]
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'functions-'))
  mkdirSync(join(folder, 'templates'))
  writeFileSync(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: functions\nversion: 1.0.0\n')
  for (const [path, bytes] of Object.entries(FILE_BYTES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
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
    `getFile: {{ list ${FILES.map((path) => `(.Files.Get ${JSON.stringify(path)})`).join(' ')} | toJson | b64enc }}`,
    `fileLines: {{ list ${FILES.map((path) => `(.Files.Lines ${JSON.stringify(path)})`).join(' ')} | toJson | b64enc }}`,
    `encodeFile: {{ list ${FILES.map((path) => `(.Files.Get ${JSON.stringify(path)} | b64enc)`).join(' ')} | toJson | b64enc }}`,
    ...PATTERNS.map((pattern, index) => {
      const found = `{{- $found := list }}{{ range $path, $_ := .Files.Glob ${JSON.stringify(pattern)} }}{{ $found = append $found $path }}{{ end }}`
      return `glob${index}: ${found} {{ $found | toJson | b64enc }}`
    }),
  ]
  const known = '{{- $results := .Capabilities.APIVersions }}\nknownApiVersions: {{ $results | toJson | b64enc }}'
  return [...parts, ...methods, known, ''].join('\n')
}

const throughOf = ({ through }: FunctionDefinition, row: readonly unknown[]) =>
  typeof through === 'function' ? through(row.map((value) => typeOfConstant(value))) : through

const callOf = (
  definition: FunctionDefinition,
  row: readonly unknown[],
  index: number,
  literal: readonly number[],
): string => {
  const order = definition.order ?? row.map((_, position) => position)
  const values = order.map((position) => {
    const through = throughOf(definition, row)?.[position]
    if (through) return `(${through} (index $.Values.cases ${JSON.stringify(definition.name)} ${index} ${position}))`
    if (literal.includes(position)) return JSON.stringify(row[position])
    const value = `(index $.Values.cases ${JSON.stringify(definition.name)} ${index} ${position})`
    if (definition.casts?.includes(position)) return `(int ${value})`
    if (definition.copies && position < row.length - 1) return `(deepCopy ${value})`
    return Number.isSafeInteger(row[position]) ? `(int64 ${value})` : value
  })
  const call = [definition.go, ...values, ...(definition.more ?? [])].join(' ')
  const read = definition.member ? `(${call}).${definition.member}` : call
  return [read, ...(definition.then ?? [])].join(' | ')
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
      const [want, got] = [JSON.stringify(javascript(...row) ?? null), JSON.stringify(results[name]?.[index])]
      return isSame(want, got) ? [] : [{ row, javascript: want, helm: got }]
    })
    expect(different).toEqual([])
  })

  it('knows the same APIs without a cluster', () => {
    expect(results.knownApiVersions).toEqual(KNOWN_API_VERSIONS)
  })

  it('agrees about the methods of its own objects', () => {
    const has = functionNamed('hasApiVersion').javascript as (known: string[], version: string) => boolean
    expect(results.hasApiVersion).toEqual([has(['v1'], 'v1'), has(['v1'], 'none/v1')])
  })

  it.each(['getFile', 'fileLines', 'encodeFile'])('agrees about files: %s', (name) => {
    const javascript = functionNamed(name).javascript as (files: object, path: string) => unknown
    expect(results[name]).toEqual(FILES.map((path) => javascript(FILE_BYTES, path)))
  })

  it.each(PATTERNS.map((pattern, index) => [pattern, index] as const))(
    'finds the same files by %s',
    (pattern, index) => {
      const found = findFiles(Object.keys(FILE_BYTES), pattern)
      expect(results[`glob${index}`]).toEqual(found)
      expect(found).not.toHaveLength(0)
    },
  )
})

/** Maps have no order. */
const isSame = (want: string, got: string | undefined): boolean =>
  want === got || (got !== undefined && isDeepStrictEqual(JSON.parse(want), JSON.parse(got)))

it('has cases for every function', () => {
  expect([...allDefinitions().keys()].sort()).toEqual(
    [...Object.keys(FUNCTION_CASES), ...METHODS, ...ASKING, ...TEMPLATES].sort(),
  )
})
