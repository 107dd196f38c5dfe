import { renameSync, rmSync, utimesSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Project, Ran } from '../project.ts'
import { CHART, everything } from './everything.ts'

const SEED = Number(process.env.SEED ?? 1)
const EDITS = Number(process.env.COUNT ?? 10)
const QUICK = ['generate', '--json', '--self-checks', '1', '--helm-checks', '0']

let project: Project
beforeAll(() => {
  project = everything()
})
afterAll(() => project.remove())

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Edit = (random: () => number) => void

const oneOf = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)] as T

/** Puts a drawn text into a file, in place of what an earlier edit or the author wrote there. */
const drawn =
  (path: string, place: RegExp, text: (drawn: number) => string): Edit =>
  (random) => {
    const before = project.read(path)
    expect(before).toMatch(place)
    project.write(
      path,
      before.replace(place, () => text(Math.floor(random() * 3))),
    )
  }

/** A file that is there after every other edit. */
const comesAndGoes = (path: string, text: string): Edit => {
  let isThere = false
  return () => {
    if (isThere) rmSync(project.path(path))
    else project.write(path, text)
    isThere = !isThere
  }
}

/** A file that has one name or the other. */
const renamed = (from: string, to: string): Edit => {
  let [now, next] = [from, to]
  return () => {
    renameSync(project.path(now), project.path(next))
    ;[now, next] = [next, now]
  }
}

const MORE = `import { type ConfigMap, partName } from 'chartwright'
import type { Context } from '../helpers.ts'

export default (context: Context): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: partName(context, 'more') },
})
`

const edits: Readonly<Record<string, Edit>> = {
  'the chart': drawn(`${CHART}/src/chart.ts`, /version: '[\d.]+'/, (n) => `version: '1.0.${n}'`),
  'a template': drawn(`${CHART}/src/settings.ts`, /'settings\d*'(?=\), labels)/, (n) => `'settings${n}'`),
  'a helper': drawn(`${CHART}/src/helpers.ts`, /$/, (n) => (n ? `// ${n}\n` : '')),
  'the defaults': drawn('schemas/greeter.ts', /name: '\w+'/, (n) => `name: 'World${n}'`),
  'a doc comment of the values': drawn('schemas/greeter.ts', /Whom[^.*]*/, (n) => `Whom it greets ${n}`),
  'a module of several': drawn('shared/more.ts', /ports\.http.*/, (n) => (n ? `ports.http + '${n}'` : 'ports.http')),
  'a JSON file': drawn('shared/ports.json', /: "\w+"/, (n) => `: "http${n}"`),
  'a packaged file': drawn(`${CHART}/src/files/motd.txt`, /.*/, (n) => `hello ${n}`),
  'a hand-written template': drawn(`${CHART}/src/templates/extra.yaml`, /name: \w+/, (n) => `name: extra${n}`),
  'a custom resource': drawn(`${CHART}/src/crds/visits.yaml`, /kind: Visit\w* /, (n) => `kind: Visit${n} `),
  'the README': drawn(`${CHART}/src/README.md.hbs`, /^(?:\d\n)?/, (n) => `${n}\n`),
  'an overlay': drawn(`${CHART}/src/values/secure.ts`, /greeter\w*\.example/, (n) => `greeter${n}.example`),
  'the options of TypeScript': drawn('tsconfig.base.json', /"resolveJsonModule".*(?=\} \})/, (n) =>
    n ? '"resolveJsonModule": true, "noUnusedLocals": true ' : '"resolveJsonModule": true ',
  ),
  'a new template': comesAndGoes(`${CHART}/src/server/more.ts`, MORE),
  'a new file of the package': comesAndGoes(`${CHART}/src/files/more.txt`, 'more'),
  'a new hand-written template': comesAndGoes(`${CHART}/src/templates/more.yaml`, 'more: {{ .Values.port }}\n'),
  'the name of a template': renamed(`${CHART}/src/server/service.ts`, `${CHART}/src/server/other.ts`),
}

/** What isn't right before the edit behind it. */
const mistakes: readonly (readonly [file: string, right: string, wrong: string])[] = [
  [`${CHART}/src/settings.ts`, "kind: 'ConfigMap'", "kind: 'ConfigMaps'"],
  [`${CHART}/src/settings.ts`, 'Hello ${name}!', 'Hello ${Date.now()}!'],
  [`${CHART}/src/templates/extra.yaml`, 'kind: ConfigMap', 'kind: {{ .Values.kind }}'],
  ['shared/ports.json', '{', '{{'],
]

/** Edits as people make them: some change much, some nothing, and some are mistakes that are mended then. */
const editsIn = (count: number, random: () => number): readonly string[] => {
  const [file, right, wrong] = mistakes[Math.floor(count / 5) % mistakes.length] ?? ['', '', '']
  if (count % 5 === 2) {
    utimesSync(project.path('schemas/greeter.ts'), new Date(), new Date())
    return ['only the age of a file']
  }
  if (count % 5 === 3) project.edit(file, right, wrong)
  if (count % 5 === 4) project.edit(file, wrong, right)
  const names = Array.from({ length: 1 + Math.floor(random() * 2) }, () => oneOf(Object.keys(edits), random))
  for (const name of names) edits[name]?.(random)
  return names
}

/** Files count as changed while they were made, which is long ago when people run commands. */
const age = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50))

interface Outcome {
  readonly charts?: readonly { readonly cached: boolean; readonly differences?: readonly unknown[] }[]
  readonly problems: readonly unknown[]
}

const outcomeOf = ({ stdout }: Ran): Outcome => JSON.parse(stdout)

describe(`after each of ${EDITS} random edits (SEED=${SEED})`, () => {
  it('generate writes with the cache what it writes without', { timeout: 600_000 }, async () => {
    const random = numbersFrom(SEED)
    const seen = { cached: 0, made: 0, wrong: 0 }
    for (let count = 0; count < EDITS; count++) {
      const made = editsIn(count, random)
      await age()
      const withCache = await project.main(QUICK)
      const without = await project.main([...QUICK, '--no-cache', '--check'])
      const about = `edit ${count}: ${made.join(', ')}`
      const [kept, anew] = [outcomeOf(withCache), outcomeOf(without)]
      expect([withCache.code, kept.problems], about).toEqual([without.code, anew.problems])
      // a chart that is wrong isn't compared
      for (const { differences = [] } of anew.charts ?? []) expect(differences, about).toEqual([])
      seen[kept.problems.length > 0 ? 'wrong' : kept.charts?.[0]?.cached ? 'cached' : 'made']++
    }
    if (EDITS >= 40) for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0)
  })
})
