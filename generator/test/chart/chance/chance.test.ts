import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GeneratedChart, generateChart, interpret, render, writeChart } from '../../../src/chart/index.ts'
import { bcrypt } from '../../../src/chart/render/bcrypt.ts'
import { bothHelms, type Helm, spawnHelm } from '../../differential/helm.ts'
import { readManifests } from '../../differential/read-manifests.ts'

const VALUES = { users: { ann: 'sécret', bob: '' }, password: 'x'.repeat(72) }
const PASSWORDS: Readonly<Record<string, string>> = { admin: VALUES.password, ...VALUES.users }

type Manifests = readonly { readonly metadata: { readonly name: string }; readonly stringData?: object }[]

let folder: string
let generated: GeneratedChart
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chance-'))
  generated = await generateChart(join(import.meta.dirname, 'chart'))
  writeChart(folder, generated.files)
})
afterAll(() => rmSync(folder, { recursive: true }))

const byHelm = async (helm: Helm, values: object = VALUES): Promise<Manifests> => {
  const result = await spawnHelm(helm, folder, { values })
  if (!result.ok) throw new Error(result.message)
  return [...readManifests(result.text).values()].flat() as Manifests
}

const byFunction = (values: object): Manifests => render(generated.chart, { values }).manifests as never
const byModel = (values: object): Manifests =>
  interpret(generated.chart, generated.model, { values }).manifests as never

/** The lines of the htpasswd files. */
const linesOf = (manifests: Manifests): string[] =>
  manifests.flatMap(({ stringData = {} }) => Object.values(stringData).flatMap((text: string) => text.split('\n')))

/** Each hash is that of the password, with the salt that it names. */
const expectHashes = (lines: readonly string[]): void => {
  expect(lines.map((line) => line.split(':')[0])).toEqual(['admin', 'ann', 'bob'])
  for (const line of lines) {
    const [, user = '', hash = '', salt] = /^(\w+):(\$2a\$10\$(.{22}).{31})$/.exec(line) ?? []
    expect(bcrypt(PASSWORDS[user] ?? '?', salt)).toBe(hash)
  }
}

const nameOfPod = (manifests: Manifests): string =>
  manifests.map(({ metadata }) => metadata.name).find((name) => name.includes('-test-')) ?? ''

describe.each([
  ...(await bothHelms()).map((helm) => [helm.name, (values: object) => byHelm(helm, values)] as const),
  ['the function', async (values: object) => byFunction(values)] as const,
  ['the model', async (values: object) => byModel(values)] as const,
])('what %s draws', (_, rendered) => {
  it('hashes passwords by bcrypt', { timeout: 30_000 }, async () => expectHashes(linesOf(await rendered(VALUES))))

  it('is another name of a test in each rendering', async () => {
    const [one, other] = [nameOfPod(await rendered({})), nameOfPod(await rendered({}))]
    for (const name of [one, other]) expect(name).toMatch(/-test-[a-z0-9]{5}$/)
    expect(one).not.toBe(other)
  })

  it('fails for users and passwords that would be written as a message', async () => {
    const render = async (values: object) => rendered(values)
    await expect(render({ users: { 'a:b': 'c' } })).rejects.toThrow('the user a:b must not contain a colon')
    await expect(render({ password: 'é'.repeat(37) })).rejects.toThrow('password of admin must not have more than 72')
  })
})
