import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandNames } from '../../src/cli/commands.ts'
import { type Project, sourceProject } from './project.ts'

let project: Project
beforeAll(() => {
  project = sourceProject()
})
afterAll(() => project.remove())

describe('a wrong command line exits with 2 and says what to write', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['generat', 'There is no command generat', 'Did you mean generate?'],
    ['install', 'There is no command install', 'Run "chartwright --help".'],
    ['--check generate', 'There is no option --check before a command', 'Run "chartwright --help".'],
    ['generate greetr', 'There is no chart greetr', 'Did you mean greeter?'],
    ['generate something-else', 'There is no chart something-else', 'There are: greeter.'],
    ['render charts/greetre', 'There is no chart charts/greetre', 'Did you mean greeter?'],
    ['GENERATE', 'There is no command GENERATE', 'Did you mean generate?'],
    ['generate --check=yes', '--check takes no value', 'Run "chartwright generate --help".'],
    ['render greeter --toString', 'unknown flag: --toString', 'Run "chartwright render --help".'],
    ['generate --chekc', 'chartwright generate has no option --chekc', 'Did you mean --check?'],
    ['generate --seed', '--seed needs a value', 'Run "chartwright generate --help".'],
    ['generate --seed 1.5', '--seed can\'t be "1.5"', 'Give a whole number, 0 or more.'],
    ['render', 'No chart was given', 'Run: chartwright render CHART'],
    ['render a greeter c', 'Only [NAME] CHART can be given, but "a greeter c" was', 'Render one chart at a time.'],
    [
      'render My_Release greeter',
      'release name check failed: release name "My_Release"',
      'Helm allows lower-case letters',
    ],
    ['render greeter -f no.yaml', 'open no.yaml: no such file or directory', 'Give the path of a YAML file'],
    ['render greeter --kube-version new', "invalid kube version 'new'", 'Give a version such as 1.34'],
    ['render greeter --chekc', 'unknown flag: --chekc', 'Run "chartwright render --help".'],
    [
      'render greeter --validate',
      "--validate can't be used here: it asks a cluster",
      'Run "chartwright render --help".',
    ],
    [
      'render greeter --helm 3 --post-renderer ./kustomize.sh',
      "--post-renderer can't be used here: it runs another program; give it the output instead",
      'Pipe the text through the program: chartwright render CHART | PROGRAM.',
    ],
    ['render greeter --helm 5', '--helm can\'t be "5"', 'Use one of: 4, 3.'],
    ['render greeter --by', '--by needs a value', 'Use one of: helm, function, model.'],
    [
      'render greeter --by function --output-dir x',
      'Only Helm supports --output-dir',
      'Remove it, or render with Helm',
    ],
    [
      'render greeter -s templates/servre/service.yaml',
      'could not find template templates/servre/service.yaml in chart',
      'Give the path of a template in the chart',
    ],
    [
      'render greeter --by function -s templates/servre/service.yaml',
      'There is no template templates/servre/service.yaml',
      'Did you mean templates/server/service.yaml?',
    ],
  ]
  test.each(cases)('%s', async (line, message, hint) => {
    const { code, stdout, stderr } = await project.main(line.split(' '))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`error: ${message}`)
    expect(stderr).toContain(`\n  ${hint}`)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('nothing at all', async () => {
    const { code, stdout } = await project.run([])
    expect(code).toBe(2)
    expect(stdout).toContain('Usage: chartwright COMMAND')
  })

  test('with --json it is a document too', async () => {
    const { code, stdout } = await project.run(['generate', 'greetr', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toEqual({
      problems: [{ code: 'usage', message: 'There is no chart greetr', hint: 'Did you mean greeter?' }],
    })
  })
})

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('%s lists the commands', async (flag) => {
    const { code, stdout } = await project.run([flag])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ {2}generate {3}\w/m)
    expect(stdout).toMatch(/^ {2}render {5}\w/m)
  })

  test.each(['generate', 'render', 'diff'])('%s --help says what the command can do', async (command) => {
    const { code, stdout } = await project.run([command, '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: chartwright ${command} `))
    expect(await project.run(['help', command])).toMatchObject({ code: 0, stdout })
  })

  test('no line is longer than a terminal of 120 columns', async () => {
    for (const args of [['--help'], ...commandNames.map((command) => [command, '--help'])]) {
      const { stdout } = await project.main(args)
      expect(stdout).toMatch(/^Usage: chartwright /)
      expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([])
    }
  })

  test('--version is that of the package', async () => {
    expect((await project.run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('colours', () => {
  test('are left out where nobody sees them', async () => {
    const { stderr } = await project.run(['generate', 'greetr'])
    expect(stderr).not.toContain('\u001b[')
  })

  test('can be forced', async () => {
    const { stderr } = await project.run(['generate', 'greetr'], { env: { FORCE_COLOR: '1' } })
    expect(stderr).toContain('\u001b[31merror\u001b[39m')
  })

  test('are left out where NO_COLOR says so', async () => {
    const { stderr } = await project.run(['generate', 'greetr'], { env: { NO_COLOR: '1' } })
    expect(stderr).not.toContain('\u001b[')
  })
})
