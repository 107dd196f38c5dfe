import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProject } from '../../src/project/index.ts'
import { installedProject } from '../cli/installed-project.ts'
import { linkPackages, type Project } from '../cli/project.ts'

const DOCS = join(import.meta.dirname, '../../../docs')
const page = readFileSync(join(DOCS, 'start-here.md'), 'utf8')

let installed: Project
let folder: string
beforeAll(() => {
  installed = installedProject()
  linkPackages(installed, ['@types/node'])
  folder = mkdtempSync(join(tmpdir(), 'start-'))
})
afterAll(() => {
  installed.remove()
  rmSync(folder, { recursive: true })
})

/** A step of the page: commands, a file, or what the commands before print. */
interface Step {
  readonly language: string
  readonly file: string | undefined
  readonly text: string
}

const stepsIn = (text: string): Step[] =>
  [...text.matchAll(/(?:^`([\w./-]+)`:\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, file, language = '', code = '']) => ({ language, file, text: code }),
  )

/** A command as it is run here: chartwright as packed, what npm would install linked, Helm without a cluster. */
const commandOf = (line: string): string =>
  line
    .replace(/^npx chartwright/, `"${process.execPath}" "${installed.command}"`)
    .replace(/^npm install$/, `ln -s "${installed.path('node_modules')}" node_modules`)
    .replace(/^npm test$/, () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts.test)
    .replace(/^helm install/, 'helm4 template')

const run = (line: string): string => {
  const { NODE_TEST_CONTEXT: _, FORCE_COLOR: __, ...env } = process.env
  const { stdout, stderr } = spawnSync('bash', ['-c', commandOf(line)], { cwd: folder, encoding: 'utf8', env })
  return stdout + stderr
}

/** Does what steps say, and compares what they show. */
const follow = (some: readonly Step[], mistake = /$^/): void => {
  let printed = ''
  for (const { language, file, text } of some) {
    if (language === 'sh') {
      printed = text.trim().split('\n').map(run).join('')
      expect(printed, text).not.toMatch(/bug in chartwright|command not found|\nnot ok/)
      expect(/error/i.test(printed), printed).toBe(mistake.test(printed))
    } else if (file) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    } else expect(printed).toContain(text)
  }
}

const edit = (file: string, before: string, after: string): void => {
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain(before)
  writeFileSync(join(folder, file), text.replace(before, after))
}

const DEPLOYMENT = 'charts/demo/src/web/deployment.ts'
const [before, mistake] = page.split('## 5. A mistake').map(stepsIn) as [Step[], Step[]]

test('all that the page shows happens as it says, from an empty folder', () => {
  const languages = Object.groupBy([...before, ...mistake], ({ language }) => language)
  const counts = Object.fromEntries(Object.entries(languages).map(([language, all]) => [language, all?.length]))
  expect(counts).toEqual({ sh: 7, ts: 3, text: 2, yaml: 1 })
  follow(before)
  expect(run('npx chartwright generate --check')).toContain('all up to date')
  expect(run('npm test')).toMatch(/pass 4\b/)
})

test('the test that it writes fails without the value', () => {
  edit(DEPLOYMENT, 'PODINFO_UI_MESSAGE: message', "PODINFO_UI_MESSAGE: ''")
  expect(run('npm test')).toMatch(/fail 1\b/)
  edit(DEPLOYMENT, "PODINFO_UI_MESSAGE: ''", 'PODINFO_UI_MESSAGE: message')
})

test('the mistake is found as it says', () => {
  edit(DEPLOYMENT, '{ image, message,', '{ image, mesage,')
  follow(mistake, /TS2339/)
})

test("the page's files are those of a new chart but for the value", () => {
  const [schema, deployment] = before.filter(({ file }) => file !== undefined)
  const fresh = mkdtempSync(join(tmpdir(), 'start-'))
  try {
    symlinkSync(installed.path('node_modules'), join(fresh, 'node_modules'))
    spawnSync(process.execPath, [installed.command, 'new', 'demo', '--yes'], { cwd: fresh })
    const without = (text = '', lines: readonly string[]): string =>
      lines.reduce((t, line) => t.replace(line, ''), text)
    expect(without(schema?.text, ['  /** What the page says. */\n  message: string\n', "  message: 'Hello!',\n"])).toBe(
      readFileSync(join(fresh, 'schemas/demo.ts'), 'utf8'),
    )
    expect(without(deployment?.text, [' message,', '    env: { PODINFO_UI_MESSAGE: message },\n'])).toBe(
      readFileSync(join(fresh, 'charts/demo/src/web/deployment.ts'), 'utf8'),
    )
  } finally {
    rmSync(fresh, { recursive: true })
  }
})

const configuration = readFileSync(join(DOCS, 'configuration.md'), 'utf8')

test('the config that docs/configuration.md shows is one, and its table has each field', async () => {
  const [, text = ''] = /```ts\n([\s\S]*?)```/.exec(configuration) ?? []
  writeFileSync(join(folder, 'chartwright.config.ts'), text)
  const { layout, config } = await openProject(folder)
  expect(layout).toMatchObject({ charts: 'deploy/charts', schemas: 'deploy/values' })
  const fields = Object.entries(config).flatMap(([name, value]) =>
    typeof value === 'object' ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
  )
  const rows = [...configuration.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name]) => name)
  expect(rows.filter((row) => row !== 'checks.seed')).toEqual(fields)
})
