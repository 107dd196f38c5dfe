import { readFileSync } from 'node:fs'
import { createHelm, type Helm, type HelmOptions } from '../helm.ts'
import { diskFiles } from './disk-files.ts'
import { compileWasm } from './wasm-file.ts'

/**
 * Starts Helm's engine in this thread, with this machine's files, environment and standard input.
 *
 * @example
 * const helm = await openHelm()
 * helm.template('charts/web', { release: 'web', values: { replicas: 2 } }).text
 */
export const openHelm = async (options: HelmOptions = {}): Promise<Helm> =>
  createHelm(await compileWasm(), { ...nodeOptions(), ...options })

/** What Helm sees of this process. */
export const nodeOptions = (): HelmOptions => ({
  files: diskFiles(),
  environment: { ...namespace(), PWD: process.cwd() },
  input: () => readFileSync(0),
})

const namespace = (): Record<string, string> =>
  process.env.HELM_NAMESPACE ? { HELM_NAMESPACE: process.env.HELM_NAMESPACE } : {}
