/**
 * `node scripts/release.ts images|charts|package` publishes what a tag of the repository stands for; with `--dry-run` it
 * says what it would run. What is published already stays as it is: an image's tag and a chart's version never change.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { say } from './cluster/programs.ts'
import { root } from './images/find.ts'
import { releaseCharts } from './release/charts.ts'
import { type Execute, execute, sayOnly } from './release/execute.ts'
import { releaseImages } from './release/images.ts'

const help = `Usage: npm run release -- images|charts|package [--dry-run]

  images   builds all images for amd64 and arm64, with SBOM and provenance, and pushes them (docker with buildx)
  charts   packages the charts, pushes them as OCI artifacts and signs them (helm, cosign)
  package  publishes the npm package with its provenance`

const releasePackage = async (execute: Execute): Promise<void> => {
  const { name, version } = JSON.parse(await readFile(join(root, 'generator/package.json'), 'utf8'))
  if ((await execute('npm', ['view', `${name}@${version}`, 'dist.shasum'], 'fail'))?.trim()) return
  await execute('npm', ['publish', '--workspace', 'generator', '--provenance', '--access', 'public'])
}

const releases: Readonly<Record<string, (execute: Execute) => Promise<void>>> = {
  images: releaseImages,
  charts: releaseCharts,
  package: releasePackage,
}

async function main(): Promise<number> {
  const options = { 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const release = releases[positionals[0] ?? '']
  if (values.help || !release || positionals.length > 1) {
    say(help)
    return values.help ? 0 : 2
  }
  await release(values['dry-run'] ? sayOnly : execute)
  return 0
}

process.exitCode = await main().catch((error: Error) => {
  say(error.message)
  return 1
})
