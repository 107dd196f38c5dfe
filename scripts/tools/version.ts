import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pin, ToolName } from './recipe.ts'
import { recipes } from './recipes.ts'
import { run } from './run.ts'

const parts = (version: string): number[] => version.split('.').map(Number)

/** Compares two `1.2.3`: negative, zero or positive. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [parts(left), parts(right)]
  const at = [0, 1, 2].find((index) => (a[index] ?? 0) !== (b[index] ?? 0))
  return at === undefined ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** Asks a binary for its version; undefined when it says none, as some built from source do. */
export async function askVersion(tool: ToolName, path: string): Promise<string | undefined> {
  const { stdout, stderr } = await run(path, recipes[tool].versionArguments)
  return /\bv?(\d+\.\d+\.\d+)/.exec(stdout + stderr)?.[1]
}

/** Why a version won't do, or undefined when it will. A binary that doesn't say its version is taken at its word. */
export function versionProblem(version: string | undefined, pin: Pin): string | undefined {
  if (version === undefined) return undefined
  if (compareVersions(version, pin.atLeast) < 0) return `is ${version}, ${pin.atLeast} or newer is needed`
  if (pin.below && compareVersions(version, pin.below) >= 0) return `is ${version}, older than ${pin.below} is needed`
  return undefined
}

const probe = {
  'Chart.yaml': 'apiVersion: v2\nname: probe\nversion: 0.1.0\n',
  'templates/probe.yaml': 'minor: {{ .Capabilities.KubeVersion.Minor | quote }}\n',
}

async function writeProbe(folder: string): Promise<void> {
  await mkdir(join(folder, 'templates'))
  for (const [name, text] of Object.entries(probe)) await writeFile(join(folder, name), text)
}

/**
 * Why a Helm's built-in Kubernetes version won't do. Helm 3 from a plain `go install` renders for v1.20, which
 * refuses every chart that asks for a current Kubernetes.
 */
export async function kubernetesProblem(path: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'chartwright-probe-'))
  try {
    await writeProbe(folder)
    const { stdout } = await run(path, ['template', 'probe', folder])
    const minor = Number(/minor: "(\d+)/.exec(stdout)?.[1])
    return minor >= 30 ? undefined : `renders for Kubernetes 1.${minor}: it was built without its version`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
