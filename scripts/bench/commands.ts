import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bothHelms } from '../../generator/test/differential/helm.ts'
import { loadChart, render } from './built.ts'
import { head, median, milliseconds, row, shown } from './measure.ts'

const root = join(import.meta.dirname, '../..')
const charts = ['hello-counter', 'hello-k8s', 'storage-api', 'voting-app'].map((name) => join(root, 'charts', name))
const runs = 5

const run = (program: string, ...args: readonly string[]): void => {
  execFileSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
}

const node = (...args: readonly string[]) => run(process.execPath, ...args)
const chartwright = (...args: readonly string[]) => node('generator/bin/chartwright.js', ...args)
/** The manifests of all charts as a program of cdk8s, which writes them as YAML. */
const cdk8sApp = async (folder: string): Promise<string> => {
  const manifests = await Promise.all(charts.map(async (chart) => render(await loadChart(chart)).manifests))
  const app = join(folder, 'main.ts')
  writeFileSync(
    app,
    `import { ApiObject, App, Chart } from '${join(root, 'node_modules/cdk8s/lib/index.js')}'
const app = new App({ outdir: '${folder}' })
for (const [index, manifests] of ${JSON.stringify(manifests)}.entries()) {
  const chart = new Chart(app, \`chart\${index}\`)
  for (const [number, manifest] of manifests.entries()) new ApiObject(chart, \`manifest\${number}\`, manifest as never)
}
app.synth()
`,
  )
  return app
}

/** How long people wait for commands, and for those of others that do something alike. */
export async function commandsTable(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-commands-'))
  try {
    const app = await cdk8sApp(folder)
    const helms = await bothHelms()
    const measured: [string, () => unknown][] = [
      ['`node -e 0`', () => node('-e', '0')],
      ['`generate`, four charts, nothing changed', () => chartwright('generate')],
      ['`generate --no-cache`, four charts', () => chartwright('generate', '--no-cache')],
      ['the same without Helm', () => chartwright('generate', '--no-cache', '--helm-checks', '0')],
      ['tsc 5.9 of this repository', () => node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json')],
      ['cdk8s, an app with the same manifests', () => node(app)],
      ['`render voting-app`', () => chartwright('render', 'voting-app')],
      ['`render voting-app --by function`', () => chartwright('render', 'voting-app', '--by', 'function')],
      ...helms.map(
        ({ name, path }) =>
          [`${name} template`, () => run(path, 'template', charts[3] as string)] as [string, () => void],
      ),
      ['`npm start`, nothing changed', () => run('npm', 'start')],
    ]
    chartwright('generate')
    const lines: string[] = []
    for (const [what, task] of measured) lines.push(row(what, shown(await medianOfRuns(task))))
    return [...head('commands', 'milliseconds'), ...lines, ...(await whileEditing())]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const medianOfRuns = async (task: () => unknown): Promise<number> => {
  const times: number[] = []
  for (let count = 0; count < runs; count++) times.push(await milliseconds(task))
  return median(times)
}

const edited = join(root, 'charts/voting-app/src/vote/service.ts')
const emitted = join(root, 'charts/voting-app/templates/vote/service.yaml')

/** From a saved template to its written file, and to what all checks say of it. */
const whileEditing = async (): Promise<string[]> => {
  const child = spawn(process.execPath, ['generator/bin/chartwright.js', 'generate', '--watch'], { cwd: root })
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  child.stderr.on('data', (text) => (said += text))
  const turns = (): number => said.match(/Watching for changes/g)?.length ?? 0
  const text = readFileSync(edited, 'utf8')
  const [written, checked]: [number[], number[]] = [[], []]
  try {
    await until(() => turns() === 1)
    for (let count = 1; count <= runs * 2; count++) {
      const before = readFileSync(emitted, 'utf8')
      const done = turns()
      writeFileSync(edited, count % 2 === 1 ? text.replace('hasOwnPods(context) ? vote : voter', 'voter') : text)
      written.push(await milliseconds(() => until(() => readFileSync(emitted, 'utf8') !== before)))
      checked.push((written.at(-1) ?? 0) + (await milliseconds(() => until(() => turns() > done))))
    }
  } finally {
    writeFileSync(edited, text)
    child.kill('SIGINT')
    chartwright('generate')
  }
  return [
    row('`generate --watch`, from saving a template to its file', shown(median(written))),
    row('and to the word of all checks', shown(median(checked))),
  ]
}

const until = async (isTrue: () => boolean): Promise<void> => {
  const end = Date.now() + 60_000
  while (!isTrue()) {
    if (Date.now() > end) throw new Error('This took more than a minute')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
