import { spawn } from 'node:child_process'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say } from '../cluster/programs.ts'

/** How charts are tried out. */
export interface InstallOptions {
  /** By `ct` and Helm 3, by Helm 4, or by one after the other: `3`, `4`, `both`. */
  helm: string
  /** Whether Helm 4 takes only the first `ci/` file of a chart. */
  first: boolean
}

/** How it went with one chart. */
export interface Verdict {
  chart: string
  passed: boolean
  seconds: number
  /** What `ct` says of upgrades that it left out, because the earlier chart could not be installed. */
  skipped: string[]
}

const script = join(import.meta.dirname, 'one-chart.ts')

/** Tries out one chart in a process of its own, whose output goes where it is told. */
function tryChart(chart: string, { helm, first }: InstallOptions, output: number | 'inherit'): Promise<Verdict> {
  const begun = performance.now()
  const words = [script, chart, '--helm', helm, ...(first ? ['--first'] : [])]
  const child = spawn(process.execPath, words, { stdio: ['ignore', output, output] })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = Math.round((performance.now() - begun) / 1000)
      resolve({ chart, passed: code === 0, seconds, skipped: [] })
    })
  })
}

/** The same, with all that was said in one piece at the end. */
async function tryInSilence(chart: string, options: InstallOptions, folder: string): Promise<Verdict> {
  const file = join(folder, chart.replaceAll('/', '-'))
  const handle = await open(file, 'w')
  const verdict = await tryChart(chart, options, handle.fd).finally(() => handle.close())
  const said = await readFile(file, 'utf8')
  say(`\n=== ${chart}, after ${verdict.seconds} s\n${said}`)
  return { ...verdict, skipped: said.match(/^Upgrade testing for .* skipped .*$/gm) ?? [] }
}

/** Tries out charts side by side: each waits for its own pods most of the time, and has a namespace of its own. */
export async function tryCharts(charts: readonly string[], options: InstallOptions): Promise<Verdict[]> {
  const [only, ...more] = charts
  if (only && more.length === 0) return [await tryChart(only, options, 'inherit')]
  const folder = await mkdtemp(join(tmpdir(), 'chartwright-ct-'))
  say(`${charts.join(', ')} side by side: what is said of each follows in one piece, when it is through`)
  try {
    return await Promise.all(charts.map((chart) => tryInSilence(chart, options, folder)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
