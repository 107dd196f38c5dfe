/**
 * `node scripts/kubernetes-schemas.ts` writes `scripts/kubernetes/schemas.json`, against which rendered manifests are
 * validated, and what is another in the oldest Kubernetes that charts support. It needs Go to fetch the published
 * schemas; the result is committed, so that nothing else does.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import {
  type Bundle,
  bundleText,
  type CustomResource,
  type Difference,
  makeBundle,
  type Swagger,
} from './kubernetes/bundle.ts'
import { differenceOf } from './kubernetes/difference.ts'
import sources from './kubernetes/sources.json' with { type: 'json' }
import { runOrThrow } from './tools/run.ts'

/** The folder of a Go module's sources, fetched through the module proxy and checked by Go. */
async function moduleFolder(module: string): Promise<string> {
  return (JSON.parse(await runOrThrow('go', ['mod', 'download', '-json', module])) as { Dir: string }).Dir
}

async function readCustom([module, files]: [string, string[]]): Promise<CustomResource[]> {
  const folder = await moduleFolder(module)
  return Promise.all(files.map(async (file) => parse(await readFile(join(folder, file), 'utf8')) as CustomResource))
}

const custom = (await Promise.all(Object.entries(sources.customResources).map(readCustom))).flat()

/** The schemas of a version of Kubernetes and of the custom resources. */
async function bundleOf(kubernetes: string): Promise<Bundle> {
  const file = join(await moduleFolder(kubernetes), 'api/openapi-spec/swagger.json')
  const modules = [kubernetes, ...Object.keys(sources.customResources)].join(', ')
  const comment = `Made by scripts/kubernetes-schemas.ts from ${modules}; these are under the Apache License 2.0.`
  return makeBundle(comment, JSON.parse(await readFile(file, 'utf8')) as Swagger, custom)
}

async function write(name: string, schemas: Bundle | Difference): Promise<void> {
  await writeFile(join(import.meta.dirname, 'kubernetes', name), bundleText(schemas))
  const counts = [schemas.kinds, schemas.definitions].map((record) => Object.keys(record).length)
  process.stdout.write(`scripts/kubernetes/${name}: ${counts[0]} kinds, ${counts[1]} shared definitions\n`)
}

const newest = await bundleOf(sources.kubernetes)
await write('schemas.json', newest)
await write('schemas-oldest.json', differenceOf(newest, await bundleOf(sources.oldestKubernetes)))
