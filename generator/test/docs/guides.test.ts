import { cpSync, globSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../../scripts/tools/run.ts'
import { findTool } from '../../../scripts/tools.ts'
import { installedProject } from '../cli/installed-project.ts'
import { linkPackages, type Project } from '../cli/project.ts'
import { stepsIn, Walk } from './walk.ts'

const GUIDES = join(import.meta.dirname, '../../../docs/guides')
const pages = globSync('*.md', { cwd: GUIDES }).sort()

let installed: Project
let shop: Walk
const walks: Walk[] = []
beforeAll(() => {
  installed = installedProject()
  linkPackages(installed, ['@types/node'])
  shop = newShop()
})
afterAll(() => {
  for (const walk of walks) walk.remove()
  installed.remove()
})

const newWalk = (): Walk => {
  const walk = new Walk(installed)
  walks.push(walk)
  return walk
}

/** The chart shop as `new` writes it, of which a page shows the rest: without its manifests, notes, checks and overlays. */
const newShop = (): Walk => {
  const walk = newWalk()
  walk.run('npm install')
  walk.run('npx chartwright new shop --yes')
  for (const name of [
    'src/web',
    'src/tests',
    'src/values',
    'src/ci',
    'src/service-account.ts',
    'src/notes.ts',
    'src/checks.ts',
    'test',
  ])
    rmSync(walk.path(`charts/shop/${name}`), { recursive: true })
  walk.write('charts/cache/Chart.yaml', 'apiVersion: v2\nname: cache\nversion: 1.4.0\n')
  walk.write(
    'charts/cache/values.yaml',
    '# Megabytes that it may use.\nmemory: 64\n# Whether it writes to a disk.\npersistence: false\n',
  )
  walk.write('charts/cache/values.schema.json', '{ "properties": { "memory": { "multipleOf": 16 } } }')
  walk.write(
    'charts/cache/templates/config.yaml',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}-cache\ndata:\n  memory: {{ .Values.memory | quote }}\n',
  )
  return walk
}

describe('all that a guide shows is compiled, rendered and compared:', () => {
  test.each(pages)('%s', (page) => {
    const steps = stepsIn(readFileSync(join(GUIDES, page), 'utf8'))
    const walk = newWalk()
    cpSync(shop.folder, walk.folder, { recursive: true, verbatimSymlinks: true })
    expect(steps.filter(({ language }) => language !== 'console').length).toBeGreaterThan(1)
    walk.follow(steps.filter(({ language }) => language !== 'console'))
    expect(walk.run('node node_modules/typescript/bin/tsc')).toBe('')
  })
})

/** Commands that need a cluster, a registry or a person. */
const ELSEWHERE = /^(?:helm (?:install|upgrade|test|push|package|pull)|kubectl|openssl|git|#) ?/

test('what is only shown needs something that tests lack', () => {
  const shown = pages.flatMap((page) =>
    stepsIn(readFileSync(join(GUIDES, page), 'utf8')).flatMap(({ language, text }) =>
      language === 'console'
        ? text
            .trim()
            .split('\n')
            .map((line) => [basename(page), line] as const)
        : [],
    ),
  )
  expect(shown.filter(([, line]) => !ELSEWHERE.test(line) && !line.startsWith('  '))).toEqual([])
})

test('the workflows are valid, and call only what there is', async () => {
  const steps = stepsIn(readFileSync(join(GUIDES, 'ci.md'), 'utf8')).filter(({ file }) => file?.includes('workflows'))
  expect(steps).toHaveLength(2)
  const { path } = await findTool('actionlint', () => {})
  const walk = newWalk()
  for (const { file = '', text } of steps) {
    walk.write(file, text)
    expect(await run(path, ['-no-color', '-shellcheck=', '-pyflakes=', walk.path(file)])).toMatchObject({
      stdout: '',
      code: 0,
    })
  }
})
