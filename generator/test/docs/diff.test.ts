import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { openWitness } from '../../src/chart/index.ts'
import { diffCommand } from '../../src/cli/diff/diff.ts'
import { markdownOf } from '../../src/cli/diff/markdown.ts'
import { jsonOf, pageOf } from '../../src/cli/diff/page.ts'
import { diffCharts } from '../../src/diff/index.ts'
import { chart } from '../diff/charts.ts'
import { describeWithWasm } from '../kit/describe-unless.ts'
import { NEW, OLD } from './diff-example.ts'

const ROOT = join(import.meta.dirname, '../../..')
const page = readFileSync(join(ROOT, 'docs/diff.md'), 'utf8')

/** What stands between two marks on the page. */
const example = (name: string): string =>
  new RegExp(`<!-- ${name} -->\n\n([^]*?)\n\n<!-- end of ${name} -->`).exec(page)?.[1] ?? `There is no ${name}`

const pool = openWitness()
afterAll(() => pool.close())

describeWithWasm('docs/diff.md', () => {
  const compared = async () => ({
    diff: await diffCharts(chart(OLD), chart(NEW), { pool, helm: 4 }),
    old: 'v1.4.2:charts/shop',
    now: 'charts/shop',
  })

  test('shows what the command prints', async () => {
    expect(example('text')).toBe(`\`\`\`text\n${pageOf(await compared())}\n\`\`\``)
  })

  test('shows a comment as it is', async () => {
    expect(example('comment')).toBe(markdownOf(await compared(), 65_536))
  })

  test('names all that the document for scripts has', async () => {
    const { changes, manifests, ...rest } = jsonOf(await compared()) as Record<string, readonly object[]>
    const told = new Set([...page.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name]) => name))
    const names = [
      ...Object.keys({ ...rest, changes, manifests, written: [] }),
      ...new Set((changes ?? []).flatMap((change) => Object.keys(change).map((key) => `changes.${key}`))),
      ...new Set((manifests ?? []).flatMap((change) => Object.keys(change).map((key) => `manifests.${key}`))),
    ]
    expect(names.filter((name) => !told.has(name))).toEqual([])
    expect(names.length).toBeGreaterThan(15)
  })
})

test('the page has the inputs of the action', () => {
  const { inputs } = parse(readFileSync(join(ROOT, '.github/actions/chart-diff/action.yml'), 'utf8'))
  const told = [...page.matchAll(/^\| `(\w+)` \| [^|]* \| [^|]* \|$/gm)].map(([, name]) => name)
  expect(told).toEqual(expect.arrayContaining(Object.keys(inputs)))
})

test('the options on the page are those of the command', async () => {
  const options = [...page.matchAll(/`(--[\w-]+)/g)].map(([, option]) => option as string)
  expect(new Set(options).size).toBeGreaterThan(3)
  await expect(diffCommand(['--no-such-option'])).rejects.toThrow('has no option --no-such-option')
})
