import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readManifests } from '../differential/read-manifests.ts'
import { type Project, sourceProject } from './project.ts'

let project: Project
/** What is shown without any flag. */
let plain: string
beforeAll(async () => {
  project = sourceProject()
  const { code, stdout, stderr } = await render()
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  plain = stdout
})
afterAll(() => project.remove())

const render = (...args: string[]) => project.main(['render', 'greeter', ...args])

/** The data of the chart's ConfigMap, which shows its values. */
const settings = async (args: readonly string[], input?: string): Promise<unknown> => {
  const { code, stdout, stderr } = await (input === undefined
    ? render(...args)
    : project.run(['render', 'greeter', ...args], { input }))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return (readManifests(stdout).get('settings.yaml') as { data: unknown }[])[0]?.data
}

describe('chartwright render', () => {
  test('shows the documents in the order of installing, hooks last', () => {
    expect(plain.match(/^---\n# Source: .*\napiVersion: v1$/gm)).toEqual([
      '---\n# Source: greeter/templates/settings.yaml\napiVersion: v1',
      '---\n# Source: greeter/templates/server/service.yaml\napiVersion: v1',
      '---\n# Source: greeter/templates/tests/page.yaml\napiVersion: v1',
    ])
  })

  test('needs no generated file', () => {
    expect(() => project.read('charts/greeter/Chart.yaml')).toThrow('ENOENT')
  })

  test('takes the name of the release first, or from --name-template', async () => {
    const { stdout } = await project.main(['render', 'demo', 'greeter'])
    expect(stdout).toContain('name: "demo-greeter-settings"\n')
    expect((await render('--name-template', 'other')).stdout).toContain('name: "other-greeter-settings"\n')
    expect(plain).toContain('name: "release-name-greeter-settings"\n')
  })

  test('lays values files over each other in their order, then single values', async () => {
    project.write('first.yaml', 'name: First\nsettings: { tone: rude, a: "1" }\n')
    project.write('second.yaml', 'name: Second\nsettings: { b: "2" }\n')
    expect(await settings(['-f', 'first.yaml', '--values', 'second.yaml'])).toMatchObject({
      greeting: 'Hello Second!',
      all: 'a,b,tone',
    })
    expect(await settings(['-f', 'second.yaml,first.yaml', '--set', 'name=Third'])).toMatchObject({
      greeting: 'Hello Third!',
    })
  })

  test('takes single values as texts and as JSON', async () => {
    const args = [
      '--set-string',
      'settings.number=12',
      '--set-json',
      'tls={"host": "example.com"}',
      '--set',
      'name=A\\,B',
    ]
    expect(await settings(args)).toMatchObject({ number: '12', address: 'https://example.com', greeting: 'Hello A,B!' })
  })

  test('unsets a default by null', async () => {
    expect(await settings(['--set', 'settings.tone=null'])).toMatchObject({ all: '' })
  })

  test('reads values from standard input', async () => {
    expect(await settings(['-f', '-'], 'name: Pipe\n')).toMatchObject({ greeting: 'Hello Pipe!' })
  })

  test('shows only the templates that are named, by a pattern too', async () => {
    const { stdout } = await render('-s', 'templates/server/*.yaml')
    expect([...readManifests(stdout).keys()]).toEqual(['server/service.yaml'])
  })

  test('leaves hooks out when they are not wanted', async () => {
    const { stdout } = await render('--no-hooks')
    expect([...readManifests(stdout).keys()]).toEqual(['settings.yaml', 'server/service.yaml'])
  })

  test('tells the notes below the manifests', async () => {
    const { stdout } = await render('--notes', '-n', 'here', '--is-upgrade')
    expect(stdout.endsWith('\nNOTES:\nrelease-name greets World in here.\nWelcome back.\n')).toBe(true)
  })

  test('prints one JSON document for scripts', async () => {
    const { templates, notes } = JSON.parse((await render('--json', '-s', 'templates/server/service.yaml')).stdout)
    expect(Object.keys(templates)).toEqual(['server/service.yaml'])
    expect(templates['server/service.yaml'][0].spec.ports).toEqual([{ name: 'http', port: 80 }])
    expect(notes).toBe('release-name greets World in default.')
  })

  test('ends quietly when nobody reads on', async () => {
    const child = project.start(['render', 'greeter'])
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (text) => (stderr += text))
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('chartwright render refuses', () => {
  const refused = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await render(...args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    return stderr
  }

  test('a misspelt value, with the nearest one', async () => {
    expect(await refused('--set', 'settngs.tone=rude,prot=8080')).toBe(
      [
        'error: The values are invalid:',
        "  prot: this value doesn't exist; did you mean port?",
        "  settngs: this value doesn't exist; did you mean settings?",
        '',
      ].join('\n'),
    )
  })

  test('a value of the wrong type', async () => {
    expect(await refused('--set', 'port=http')).toContain('port: must be a whole number, but is "http"')
  })

  test('what the chart checks itself', async () => {
    expect(await refused('--set', 'name=Nobody,tls.host=example.com')).toBe(
      'error: name: Nobody has no certificate. Remove tls, or greet somebody.\n  The message comes from greeter/templates/checks.yaml:7:4.\n',
    )
  })

  test('a file that is no YAML, at its line', async () => {
    project.write('broken.yaml', 'name: World\nsettings:\n  - a\n b: 1\n')
    expect(await refused('-f', 'broken.yaml')).toMatch(
      /^error: failed to parse broken\.yaml: .*yaml: line 3: did not find expected key\n$/,
    )
  })

  test('a file that holds no map', async () => {
    project.write('list.yaml', '- name: World\n')
    expect(await refused('-f', 'list.yaml')).toContain(
      'error: failed to parse list.yaml: cannot unmarshal yaml document: ',
    )
  })

  test('a flag that is no value', async () => {
    const { code, stderr } = await render('--set-json', '{"name"')
    expect(code).toBe(2)
    expect(stderr).toContain('failed parsing --set-json data JSON: {"name"')
  })

  test('a cluster that the chart is not for', async () => {
    expect(await refused('--kube-version', '1.29')).toContain(
      'chart requires kubeVersion: >=1.30.0-0 which is incompatible with Kubernetes v1.29',
    )
  })
})

describe('chartwright render --by', () => {
  test.each(['function', 'model'])('%s shows the same documents as Helm does', async (witness) => {
    const args = ['--set', 'name=Rita', '-n', 'here', '--json']
    const byHelm = await render(...args)
    const other = await render(...args, '--by', witness)
    expect(other.stderr).toBe('')
    expect(JSON.parse(other.stdout)).toEqual(JSON.parse(byHelm.stdout))
  })

  test("function stands in where Helm's engine is missing, and says so", async () => {
    project.write('rita.yaml', 'name: Rita\n')
    const env = { CHARTWRIGHT_HELM_WASM: 'none' }
    const { code, stdout, stderr } = await project.run(['render', 'greeter', '-f', 'rita.yaml'], { env })
    expect(stderr).toBe("warning: Helm's engine is missing, so the chart's functions rendered this (--by function).\n")
    expect(code).toBe(0)
    expect((readManifests(stdout).get('settings.yaml') as object[])[0]).toMatchObject({
      data: { greeting: 'Hello Rita!' },
    })
    project.write('broken.yaml', 'name: Rita\nport: [80\n')
    const broken = await project.run(['render', 'greeter', '-f', 'broken.yaml'], { env })
    expect(broken.code).toBe(1)
    expect(broken.stderr).toMatch(/^broken\.yaml:3:1 - error: This file isn't valid YAML: Flow sequence /m)
    const refused = await project.run(['render', 'greeter', '--set', 'name=Rita'], { env })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain("--set needs Helm's engine, which is missing")
  })
})
