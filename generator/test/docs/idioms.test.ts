import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { emit, sourceOf } from '../../docs/emit.ts'
import type { Idiom } from '../../docs/idioms/idiom.ts'
import { IDIOM_PAGES } from '../../docs/idioms/pages.ts'
import { idiomFiles } from '../../docs/idioms-page.ts'
import { typeProblems } from '../../docs/type-check.ts'
import { FILES, VALUE_SETS } from '../../docs/values.ts'
import { writeChart } from '../differential/chart-folder.ts'
import { bothHelms, type Helm, runHelm } from '../differential/helm.ts'
import { readManifests } from '../differential/read-manifests.ts'

const DOCS = resolve(import.meta.dirname, '../../../docs')
const IDIOMS = IDIOM_PAGES.flatMap(({ idioms }) => idioms)

const FILES_OF_CHART = Object.fromEntries([...FILES].filter(([path]) => path.startsWith('files/')))
const RULES = { 'templates/rules.yaml': '{{- /* rules */ -}}\n' }

/** What Helm renders of a template on each set of values. */
const rendered = async (helm: Helm, template: string, helpers: string): Promise<Map<string, unknown>> => {
  const files = { ...FILES_OF_CHART, ...RULES, 'templates/it.yaml': template, 'templates/_helpers.tpl': helpers }
  const chart = writeChart('my-chart', files)
  const results = new Map<string, unknown>()
  try {
    for (const [name, values] of Object.entries(VALUE_SETS)) {
      const result = await runHelm(helm, chart.path, { values })
      results.set(name, result.ok ? readManifests(result.text).get('it.yaml') : 'fails')
    }
    return results
  } finally {
    chart.remove()
  }
}

/** Lines without a meaning in YAML, such as notes, become one string. */
const asYaml = (idiom: Idiom, text: string): string =>
  idiom.source.includes('): string[] =>')
    ? `text: |\n  {{- define "notes" }}${text}{{ end }}{{ include "notes" . | nindent 2 }}\n`
    : text

describe.each(await bothHelms())('$name renders both alike:', (helm) => {
  test.each(IDIOMS.map((idiom) => [idiom.title, idiom] as const))('%s', async (_title, idiom) => {
    const emitted = await emit(idiom.source)
    const theirs = await rendered(helm, asYaml(idiom, idiom.helm), idiom.defines ?? '')
    const ours = await rendered(helm, asYaml(idiom, emitted.template), emitted.helpers)
    const differing = [...theirs]
      .filter(([name, result]) => !isDeepStrictEqual(result, ours.get(name)))
      .map(([name]) => name)
    expect(differing, JSON.stringify([...theirs, ...ours])).toEqual(idiom.differs?.on ?? [])
    expect([...ours.values()]).not.toEqual([...ours.values()].map(() => 'fails'))
  })
})

test('the sources are well typed', () => {
  expect(typeProblems(new Map(IDIOMS.map(({ source }, index) => [`i${index}`, sourceOf(source)])))).toEqual([])
  expect(IDIOMS.length).toBeGreaterThan(30)
})

describe('docs/idioms.md (npm run docs writes it)', async () => {
  const written = await idiomFiles()
  test.each(written)('%s shows what the sources become', (path, text) => {
    expect(readFileSync(resolve(DOCS, path), 'utf8')).toBe(text)
  })
  test('has no other pages', () => {
    expect(['idioms.md', ...globSync('idioms/**/*', { cwd: DOCS })].sort()).toEqual(
      written.map(([path]) => path).sort(),
    )
  })
})
