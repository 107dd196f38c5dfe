import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { helmIn } from '../../e2e/kit/helm.ts'
import { say } from '../cluster/programs.ts'
import { root } from '../images/find.ts'
import { pathWith } from '../tools/run.ts'
import { findTool, linkTools } from '../tools.ts'

const patience = ['--wait', '--timeout', '300s']

/** A chart with its values files by Helm 4 and its server-side apply: anew, and over a release of Helm 3. */
export async function installWithHelm4(chart: string, namespace: string, first: boolean): Promise<void> {
  const tools = await Promise.all((['helm3', 'helm4'] as const).map((name) => findTool(name, say)))
  process.env.PATH = pathWith(await linkTools(tools))
  const files = globSync(join(chart, 'ci/*-values.yaml'), { cwd: root }).sort()
  for (const file of first ? files.slice(0, 1) : files) await anew(chart, file, namespace)
  if (files[0]) await overHelm3(chart, files[0], namespace)
}

async function anew(chart: string, file: string, namespace: string): Promise<void> {
  const helm = helmIn(namespace, 'helm4')
  const release = `${basename(chart)}-4`
  await helm('install', release, chart, '--values', file, ...patience)
  await helm('test', release, '--timeout', '300s')
  await helm('upgrade', release, chart, '--values', file, ...patience)
  await helm('uninstall', release, '--wait')
}

async function overHelm3(chart: string, file: string, namespace: string): Promise<void> {
  const release = `${basename(chart)}-3`
  await helmIn(namespace, 'helm3')('install', release, chart, '--values', file, ...patience)
  const helm = helmIn(namespace, 'helm4')
  await helm('upgrade', release, chart, '--values', file, ...patience)
  await helm('test', release, '--timeout', '300s')
  await helm('uninstall', release, '--wait')
}
