import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { delimiter } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Project, SOURCE_COMMAND, sourceProject } from './project.ts'

let project: Project
beforeAll(() => {
  project = sourceProject(['greeter', 'shop'])
  project.write('bin/chartwright', `#!/bin/sh\nexec "${process.execPath}" "${SOURCE_COMMAND}" "$@"\n`)
  chmodSync(project.path('bin/chartwright'), 0o755)
  project.write('values files/my values.yaml', 'a: 1\n')
})
afterAll(() => project.remove())

const completions = async (...words: string[]): Promise<string[]> =>
  (await project.main(['completion', 'complete', ...words])).stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[0] as string)

describe('at the cursor stand', () => {
  const cases: readonly (readonly [string[], string[]])[] = [
    [['gen'], ['generate', ':none']],
    [
      ['help', 're'],
      ['render', ':none'],
    ],
    [
      ['generate', ''],
      ['greeter', 'shop', ':folders'],
    ],
    [
      ['generate', 'greeter', 's'],
      ['shop', ':folders'],
    ],
    [
      ['generate', '--se'],
      ['--self-checks', '--seed', ':none'],
    ],
    [['generate', '--seed', ''], [':none']],
    [
      ['generate', '--check', 'g'],
      ['greeter', ':folders'],
    ],
    [
      ['render', '--helm', ''],
      ['4', '3', ':none'],
    ],
    [['render', '--helm', '=', 'x'], [':none']],
    [
      ['render', '--helm', '='],
      ['4', '3', ':none'],
    ],
    [
      ['render', '--by', 'f'],
      ['function', ':none'],
    ],
    [['render', 'greeter', '-f', ''], [':files']],
    [
      ['render', 'greeter', '--set-f'],
      ['--set-file', ':none'],
    ],
    [
      ['render', '--is'],
      ['--is-upgrade', ':none'],
    ],
    [['types', 'greeter', '--out', ''], [':files']],
    [['import', ''], [':files']],
    [['values', 'stages/'], [':files']],
    [['values', 'redis.ts', '--chart', ''], [':files']],
    [
      ['manifests', '--ex'],
      ['--export', ':none'],
    ],
    [
      ['types', '--c'],
      ['--crd', ':none'],
    ],
    [['import', '--to', ''], [':folders']],
    [['new', ''], [':none']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', ':none'],
    ],
    [['nothing', ''], [':none']],
  ]
  test.each(cases)('after %j: %j', async (words, found) => {
    expect(await completions(...words)).toEqual(found)
  })

  test('all commands, with what they do', async () => {
    const { stdout } = await project.main(['completion', 'complete', ''])
    expect(stdout).toContain('generate\tcompile charts to the files that Helm reads')
    const help = (await project.main(['--help'])).stdout
    const listed = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)
    expect(listed.length).toBeGreaterThan(5)
    expect(await completions('')).toEqual([...listed, '--help', '--version', ':none'])
  })

  test.each(['new', 'generate', 'types', 'import', 'render', 'completion'])(
    'the flags that %s --help lists',
    async (command) => {
      const help = (await project.main([command, '--help'])).stdout
      const listed = [...help.matchAll(/^ {2,}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => name as string)
      expect(listed).toContain('--help')
      expect(await completions(command, '--')).toEqual(expect.arrayContaining(listed))
    },
  )

  test('no charts where the project is broken', async () => {
    project.write('broken/chartwright.config.ts', 'export default 1\n')
    const { code, stdout } = await project.main(['completion', 'complete', 'generate', ''], 'broken')
    expect({ code, stdout }).toEqual({ code: 0, stdout: ':folders\n' })
  })
})

describe('refuses', () => {
  test.each([
    [['completion'], 'needs the name of a shell'],
    [['completion', 'bsh'], 'Did you mean bash?'],
    [['completion', 'powershell'], 'Write one of: bash, zsh, fish.'],
    [['completion', 'bash', 'zsh'], 'takes one shell, not also zsh'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await project.main(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit'], { stdio: 'ignore' }).error === undefined

const inShell = (shell: string, script: string): string[] =>
  execFileSync(shell, ['-c', script], {
    cwd: project.folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${project.path('bin')}${delimiter}${process.env.PATH}` },
  })
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[0] as string)
    .sort()

describe('in bash', () => {
  const bash = (...words: string[]): string[] =>
    inShell(
      'bash',
      `source <(chartwright completion bash)
COMP_WORDS=(chartwright ${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length}
_chartwright
printf '%s\\n' "\${COMPREPLY[@]}"`,
    )

  test('commands, flags, values, charts and files are completed', () => {
    expect(bash('re')).toEqual(['render'])
    expect(bash('generate', '--no')).toEqual(['--no-cache'])
    expect(bash('generate', 'sh')).toEqual(['shop'])
    expect(bash('generate', 'ch')).toEqual(['charts'])
    expect(bash('render', '--helm', '=')).toEqual(['3', '4'])
    expect(bash('render', 'shop', '-f', 'values files/m')).toEqual(['values files/my values.yaml'])
    expect(bash('new', '')).toEqual([''])
  })
})

describe.skipIf(!has('zsh'))('in zsh', () => {
  test('the script is one that zsh reads, and gives what _describe shows', () => {
    const stubs = 'compdef() {}; _describe() { print -l -- $found }; _files() { print -- files $* }'
    const zsh = (...words: string[]): string[] =>
      inShell(
        'zsh',
        `${stubs}
source <(chartwright completion zsh)
words=(chartwright ${words.map((word) => `'${word}'`).join(' ')})
CURRENT=$#words
_chartwright`,
      )
    expect(zsh('gen')).toEqual(['generate:compile charts to the files that Helm reads, and check the result'])
    expect(zsh('render', '--helm', '')).toEqual(['3', '4'])
    expect(zsh('generate', '')).toEqual(['files -/', 'greeter', 'shop'])
    expect(zsh('render', '-f', '')).toEqual(['files'])
  })
})

describe.skipIf(!has('fish'))('in fish', () => {
  test('commands, flags, values, charts and files are completed', () => {
    const fish = (line: string): string[] =>
      inShell('fish', `chartwright completion fish | source; complete -C '${line}'`)
    expect(fish('chartwright gen')).toEqual(['generate'])
    expect(fish('chartwright render --helm ')).toEqual(['3', '4'])
    expect(fish('chartwright generate sh')).toEqual(['shop'])
    expect(fish('chartwright types shop --out ts')).toContain('tsconfig.json')
  })
})

test('a script for a shell is never JSON', async () => {
  const { code, stdout } = await project.main(['completion', 'bash', '--json'])
  expect(code).toBe(2)
  expect(JSON.parse(stdout).problems).toMatchObject([
    { code: 'usage', message: 'chartwright completion prints a script for a shell, never JSON' },
  ])
})
