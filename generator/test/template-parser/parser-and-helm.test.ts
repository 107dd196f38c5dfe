import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HelmPool, openHelmPool } from 'chartwright-helm/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HELM_4_FUNCTIONS, HELM_FUNCTIONS } from '../../src/template-parser/index.ts'
import { describeWithWasm } from '../kit/describe-unless.ts'
import { agree, verdictOfHelm, verdictOfParser } from './helm.ts'
import { TEMPLATES } from './templates.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** All templates below a folder. */
const templatesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|\/)templates\/.*\.(?:yaml|tpl|txt)$/.test(path) && !path.includes('node_modules'))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'))

/** What is put into templates, or taken from them, to make them wrong. */
const PIECES = [
  ...['{{', '}}', '-}}', '{{-', '"', "'", '`', '(', ')', '.', '$', '|', ' ', '\n', ':=', '=', ',', '\\', '/*', '*/'],
  ...['end', '{{ end }}', '{{ else }}', '{{ else if 1 }}', '{{ else with . }}', '{{ break }}', '{{ continue }}'],
  ...[
    '{{ define "a" }}',
    '{{ template "a" }}',
    '{{ block "a" . }}',
    '$x',
    'nil',
    '1',
    '0x',
    '.5',
    '1e',
    '_',
    'é',
    '\u0007',
  ],
]

/** Numbers below a bound; the same each time. */
const random = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

/** A template with a piece more or some characters less, in one of its actions. */
const damaged = (text: string, draw: (below: number) => number): string => {
  const actions = [...text.matchAll(/\{\{.*?\}\}/gs)]
  const action = actions[draw(Math.max(1, actions.length))]
  if (!action) return `${text}{{`
  const at = action.index + draw(action[0].length + 1)
  return draw(2)
    ? text.slice(0, at) + text.slice(at + 1 + draw(3))
    : text.slice(0, at) + PIECES[draw(PIECES.length)] + text.slice(at)
}

describeWithWasm('the parser of templates and Helm', () => {
  let pool: HelmPool
  beforeAll(() => {
    pool = openHelmPool()
  })
  afterAll(() => pool.close())

  /** The templates of which both don't say the same. */
  const different = async (templates: readonly string[], helm: 3 | 4): Promise<object[]> => {
    const found = []
    for (const text of templates) {
      const [own, theirs] = [verdictOfParser(text), await verdictOfHelm(pool, helm, text)]
      if (!agree(own, theirs)) found.push({ text, own, theirs })
    }
    return found
  }

  describe.each([3, 4] as const)('Helm %s', (helm) => {
    it('say the same of templates of each construct, right and wrong', async () => {
      expect(TEMPLATES.filter((text) => verdictOfParser(text)).length).toBeGreaterThan(60)
      expect(TEMPLATES.filter((text) => !verdictOfParser(text)).length).toBeGreaterThan(60)
      expect(await different(TEMPLATES, helm)).toEqual([])
    })

    it('say the same of the templates of charts, and of these with random damages', async () => {
      const whole = ['charts', 'generator/test/twins'].flatMap(templatesBelow)
      expect(whole.length).toBeGreaterThan(100)
      const draw = random(helm)
      const broken = [...whole, ...TEMPLATES].flatMap((text) => [damaged(text, draw), damaged(text, draw)])
      expect(broken.filter((text) => verdictOfParser(text)).length).toBeGreaterThan(100)
      expect(await different([...whole, ...broken], helm)).toEqual([])
    })

    it('know the same functions', async () => {
      const names = [...HELM_FUNCTIONS, ...(helm === 4 ? HELM_4_FUNCTIONS : [])]
      expect(names.length).toBeGreaterThan(230)
      expect(await verdictOfHelm(pool, helm, names.map((name) => `{{ ${name} }}`).join('\n'))).toBeUndefined()
    })
  })

  it('differ in the functions that only Helm 4 has', async () => {
    for (const name of HELM_4_FUNCTIONS) {
      expect(await verdictOfHelm(pool, 3, `{{ ${name} }}`), name).toMatchObject({ line: 1 })
      expect(verdictOfParser(`{{ ${name} }}`)).toMatchObject({ message: `function "${name}" not defined` })
    }
  })
})
