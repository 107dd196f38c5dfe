import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { yamlSafeJson } from '../../../helm-engine/src/yaml-safe-json.ts'
import { kubernetesMinorOf } from '../../../scripts/tools/helm-flags.ts'
import { versions } from '../../../scripts/tools/recipe.ts'
import { run } from '../../../scripts/tools/run.ts'
import { findTool } from '../../../scripts/tools.ts'
import { type HelmName, helmEngine, type Rendered } from './engine.ts'
import { readManifests } from './read-manifests.ts'

/** What came of a run of Helm: what it printed, for `readManifests`, or why it failed. */
export type HelmResult = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }

/** What a run of Helm is given besides the chart. */
export interface HelmRun {
  readonly values?: unknown
  /** Further values files, over those values and each over those before it. */
  readonly over?: readonly unknown[]
  readonly args?: readonly string[]
  /** Name of the release. */
  readonly release?: string
  /** What it gives differs from run to run: the engine isn't compared with the program itself. */
  readonly changes?: boolean
}

/** A Helm to compare with. */
export interface Helm {
  readonly name: HelmName
  readonly path: string
  /** Whether `helm-engine` has the engine of this very version. */
  readonly isPinned: boolean
  /** What makes it say the Kubernetes that the released program of its version says. */
  readonly told: readonly string[]
}

/** Both Helms, found as the scripts find them. */
export const bothHelms = async (): Promise<readonly Helm[]> => {
  const names = ['helm3', 'helm4'] as const
  return Promise.all(
    names.map(async (name) => {
      const { path, version } = await findTool(name, () => {})
      const pin = versions[name].pinned
      return { name, path, isPinned: version === pin, told: (await saysKubernetes(name, path)) ? [] : RELEASED }
    }),
  )
}

const RELEASED = ['--kube-version', `v1.${kubernetesMinorOf(versions.helm3.pinned)}.0`]

/** Each build of Helm 4 asks client-go for the Kubernetes; of Helm 3 only the Makefile does, which sets the commit too. */
const saysKubernetes = async (name: HelmName, path: string): Promise<boolean> =>
  name === 'helm4' || (await run(path, ['version', '--template', '{{.GitCommit}}'])).stdout !== ''

/** The arguments with which a Helm that wasn't built by its Makefile renders as the released one. */
export const likeReleased = ({ told }: Helm, args: readonly string[]): readonly string[] =>
  args.includes('--kube-version') ? args : [...args, ...told]

// one rendering in so many is done by the program itself too, and must come out the same
const SAMPLED = 25
let renderings = 0

/**
 * Renders a chart as `helm template` does, for a Kubernetes of the version that `render` has: by the engine where there
 * is one, which is compared with the program itself every now and then.
 */
export const runHelm = async (helm: Helm, chart: string, run: HelmRun = {}): Promise<HelmResult> => {
  const given = { ...run, args: ['--kube-version', KUBERNETES, ...(run.args ?? [])] }
  const engine = helm.isPinned ? helmEngine() : undefined
  if (!engine) return spawnHelm(helm, chart, given)
  const files = valuesFiles(run)
  const names = files.flatMap(([name]) => ['-f', name])
  const render = () => engine.template(helm.name, [...argsOf(chart, given), ...names], Object.fromEntries(files))
  const result = await render()
  if (!run.changes && renderings++ % SAMPLED === 0)
    expectSame(result, await spawnHelm(helm, chart, given), await render())
  return result.ok ? result : { ok: false, message: result.text }
}

const KUBERNETES = 'v1.34.0'

const valuesFiles = ({ values = {}, over = [] }: HelmRun): [name: string, text: string][] =>
  [values, ...over].map((each, index) => [`values-${index}.json`, yamlSafeJson(each)])

const argsOf = (chart: string, run: HelmRun): string[] => [run.release ?? 'demo', chart, ...(run.args ?? [])]

/** Go's order of keys isn't a total one: some keys of a map stand in another order from time to time. */
const isSameYaml = (a: string, b: string): boolean => isDeepStrictEqual(readManifests(a), readManifests(b))

const expectSame = (byEngine: Rendered, byProgram: HelmResult, again: Rendered): void => {
  const [got, want] = [byEngine.text, byProgram.ok ? byProgram.text : byProgram.message]
  if (byEngine.ok === byProgram.ok && (byEngine.ok ? got === want : sayTheSame(want, got))) return
  // what is random differs from itself
  if (byEngine.ok === byProgram.ok && byEngine.ok && (got !== again.text || isSameYaml(got, want))) return
  throw new Error(`helm-engine gave\n${got}\nand the program itself\n${want}`)
}

/**
 * Whether two messages are the same: problems of values, and the keys that one names, come in any order, and warnings
 * only from the program. Of several names of keys that the schema refuses Helm tells any one.
 */
export const sayTheSame = (byProgram: string, byEngine: string): boolean =>
  wordsOf(byProgram.slice(byProgram.indexOf('Error: '))) === wordsOf(byEngine) ||
  [byProgram, byEngine].every((message) => message.includes(': invalid propertyName '))

const wordsOf = (message: string): string =>
  message
    .split(/[\s,]+/)
    .sort()
    .join(' ')
    .trim()

/** Renders a chart with the program `helm template`; values go through files in a folder of their own. */
export const spawnHelm = async (helm: Helm, chart: string, run: HelmRun = {}): Promise<HelmResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'helm-'))
  try {
    const files = valuesFiles(run).map(([name, text]) => ({ path: join(folder, name), text }))
    for (const { path, text } of files) await writeFile(path, text)
    const result = await executeHelm(helm, [...argsOf(chart, run), ...files.flatMap(({ path }) => ['-f', path])])
    return result.ok ? { ok: true, text: result.text } : { ok: false, message: result.text }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const LARGEST_OUTPUT = 64 * 1024 * 1024

/** Runs `helm template` with arguments; the text is what it printed, or its message when it failed. */
export const executeHelm = (
  helm: Helm,
  args: readonly string[],
): Promise<{ readonly ok: boolean; readonly text: string }> =>
  new Promise((resolve, reject) => {
    execFile(
      helm.path,
      ['template', ...likeReleased(helm, args)],
      { maxBuffer: LARGEST_OUTPUT },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(error)
        else resolve(error ? { ok: false, text: stderr } : { ok: true, text: stdout })
      },
    )
  })
