import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { versions } from '../tools/recipe.ts'
import { REPOSITORY } from './temporary-project.ts'

/** More than this at work on each core, and others' work is measured, too. */
const IDLE = 0.5

/** What numbers depend on besides what is measured: the day, the machine, what else it did, and versions. */
export const machine = (): string => {
  const day = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })
  const [{ model = 'unknown' } = {}] = cpus()
  const cores = availableParallelism()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return [
    `${day}; ${cores} cores of ${model.trim()}, ${gigabytes} GB, ${type()} ${release()};`,
    `Node ${process.versions.node}, TypeScript ${versionOf('typescript')} and ${nativeVersion()}, cdk8s ${versionOf('cdk8s')},`,
    `Helm ${versions.helm3.pinned} and ${versions.helm4.pinned}; medians.${busy(cores)}`,
  ].join('\n')
}

const versionOf = (name: string): string => {
  const about = readFileSync(join(REPOSITORY, 'node_modules', name, 'package.json'), 'utf8')
  return (JSON.parse(about) as { version: string }).version
}

const nativeVersion = (): string => {
  const about = JSON.parse(readFileSync(join(REPOSITORY, 'generator/package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>
  }
  return Object.values(about.optionalDependencies)[0] ?? 'none'
}

const busy = (cores: number): string => {
  const [load = 0] = loadavg()
  return load / cores > IDLE ? `\n**The machine was busy with other work (load ${load.toFixed(1)}).**` : ''
}
