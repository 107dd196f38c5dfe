/**
 * `node scripts/release.ts images|charts|engine|package|sites` publishes what a tag of the repository stands for; with `--dry-run` it
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
import { releaseSites } from './release/sites.ts'
import { versions } from './tools/recipe.ts'

const help = `Usage: npm run release -- images|charts|engine|package|sites [--dry-run]

  images   builds all images for amd64 and arm64, with SBOM and provenance, and pushes them (docker with buildx)
  charts   packages the charts, pushes them as OCI artifacts and signs them (helm, cosign)
  engine   publishes Helm's engine as WebAssembly, for clones without Go (gh)
  package  publishes the npm packages with their provenance
  sites    attaches the studio with each chart, as a static site, to the tag's release (gh)`

/** The engine first, which the other depends on. */
const releasePackages = async (execute: Execute): Promise<void> => {
  for (const folder of ['helm-engine', 'generator']) {
    const { name, version } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    if ((await execute('npm', ['view', `${name}@${version}`, 'dist.shasum'], 'fail'))?.trim()) continue
    await execute('npm', ['publish', '--workspace', folder, '--provenance', '--access', 'public'])
  }
}

/** What clones without Go download in place of building it. */
const releaseEngine = async (execute: Execute): Promise<void> => {
  const tag = `helm-wasm-${versions['helm-wasm'].pinned}`
  if ((await execute('gh', ['release', 'view', tag, '--json', 'tagName'], 'fail'))?.trim()) return
  const [file, sums] = ['helm.wasm', 'helm.wasm.sha256'].map((name) => join(root, 'helm-engine/wasm', name))
  await execute('npm', ['run', '--silent', 'helm-wasm'])
  await execute('sh', ['-c', `cd ${join(root, 'helm-engine/wasm')} && sha256sum helm.wasm > helm.wasm.sha256`])
  const title = ['--title', 'Helm as WebAssembly', '--notes', 'What clones without Go download.', '--latest=false']
  await execute('gh', ['release', 'create', tag, file as string, sums as string, ...title])
}

const releases: Readonly<Record<string, (execute: Execute) => Promise<void>>> = {
  images: releaseImages,
  charts: releaseCharts,
  engine: releaseEngine,
  package: releasePackages,
  sites: releaseSites,
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
