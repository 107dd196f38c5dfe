import { ask, show } from './commands.ts'

/** The two Helms, and how each calls an upgrade that takes itself back when it fails. */
export const helms = [
  { helm: 'helm3', rollbackOnFailure: '--atomic' },
  { helm: 'helm4', rollbackOnFailure: '--rollback-on-failure' },
] as const

/** An upgrade as all READMEs have it: with the new chart's defaults, and on top of them what the release was given. */
export const upgrade = ['upgrade', '--reset-then-reuse-values', '--hide-notes']

/** The command of one of the Helms. */
export type HelmName = (typeof helms)[number]['helm']

/** Helm in one namespace: the command is shown with what it says. */
export type Helm = (...words: string[]) => Promise<string>

const inNamespace = (namespace: string, words: string[]): string[] => [...words, '--namespace', namespace]

/** One of the Helms, in a namespace. */
export const helmIn =
  (namespace: string, name: HelmName): Helm =>
  (...words) =>
    show(name, inNamespace(namespace, words))

/** The status of a release's latest revision: `deployed`, `failed`, … */
export async function releaseStatus(namespace: string, release: string): Promise<string> {
  const text = await ask('helm4', inNamespace(namespace, ['status', release, '--output', 'json']))
  return (JSON.parse(text) as { info: { status: string } }).info.status
}

/** `--set` for each value, by its path. */
export const set = (values: Record<string, string | number | boolean>): string[] =>
  Object.entries(values).flatMap(([path, value]) => ['--set', `${path}=${value}`])
