/**
 * `node scripts/kubernetes-schemas.ts` writes `scripts/kubernetes/schemas.json`, against which rendered manifests are
 * validated. It needs Go to fetch the published schemas; the result is committed, so that nothing else does.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { bundleText, type CustomResource, makeBundle, type Swagger } from './kubernetes/bundle.ts'
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

const kubernetes = await moduleFolder(sources.kubernetes)
const swagger = JSON.parse(await readFile(join(kubernetes, 'api/openapi-spec/swagger.json'), 'utf8')) as Swagger
const custom = (await Promise.all(Object.entries(sources.customResources).map(readCustom))).flat()
const modules = [sources.kubernetes, ...Object.keys(sources.customResources)].join(', ')
const comment = `Made by scripts/kubernetes-schemas.ts from ${modules}; these are under the Apache License 2.0.`
const bundle = makeBundle(comment, swagger, custom)
await writeFile(join(import.meta.dirname, 'kubernetes/schemas.json'), bundleText(bundle))
const counts = [bundle.kinds, bundle.definitions].map((record) => Object.keys(record).length)
process.stdout.write(`scripts/kubernetes/schemas.json: ${counts[0]} kinds, ${counts[1]} shared definitions\n`)
