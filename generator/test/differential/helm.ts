import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTool } from '../../../scripts/tools.ts'
import { yamlSafeJson } from './values-file.ts'

/** What came of a run of Helm: what it printed, for `readManifests`, or why it failed. */
export type HelmResult = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }

/** What a run of Helm is given besides the chart. */
export interface HelmRun {
  readonly values?: unknown
  readonly args?: readonly string[]
  /** Name of the release. */
  readonly release?: string
}

/** A Helm to compare with. */
export interface Helm {
  readonly name: 'helm3' | 'helm4'
  readonly path: string
}

/** Both Helms, found as the scripts find them. */
export const bothHelms = async (): Promise<readonly Helm[]> => {
  const names = ['helm3', 'helm4'] as const
  return Promise.all(names.map(async (name) => ({ name, path: (await findTool(name, () => {})).path })))
}

/** Renders a chart with `helm template`; the values go through a file in a folder of their own. */
export const runHelm = async (helm: Helm, chart: string, run: HelmRun = {}): Promise<HelmResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'helm-'))
  try {
    const file = join(folder, 'values.json')
    await writeFile(file, yamlSafeJson(run.values ?? {}))
    const result = await execute(helm.path, ['template', run.release ?? 'demo', chart, '-f', file, ...(run.args ?? [])])
    if (!result.ok) return { ok: false, message: result.text }
    return { ok: true, text: result.text }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const LARGEST_OUTPUT = 64 * 1024 * 1024

const execute = (path: string, args: readonly string[]): Promise<{ ok: boolean; text: string }> =>
  new Promise((resolve) => {
    execFile(path, args, { maxBuffer: LARGEST_OUTPUT }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') throw error
      resolve(error ? { ok: false, text: stderr } : { ok: true, text: stdout })
    })
  })
