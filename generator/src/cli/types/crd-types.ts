import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CrdTypes, crdsInText, readCrds, writeCrdTypes } from '../../import/index.ts'
import { plural } from '../../model/words.ts'
import { OK, out, say, shortPath } from '../output.ts'
import { UsageError } from '../problem.ts'
import { writeResult } from '../write-result.ts'

/** `chartwright types --crd`. */
export const crdTypes = (
  paths: readonly string[],
  { out: file, json }: { readonly out?: string | undefined; readonly json?: boolean | undefined },
): number => {
  if (paths.length === 0)
    throw new UsageError('No custom resource definition was given', 'Run: chartwright types --crd FILE…')
  const types = writeCrdTypes(paths.flatMap(read))
  if (file !== undefined) writeResult(file, types.source)
  if (json) return out(jsonOf(types, file))
  if (file === undefined) process.stdout.write(types.source)
  else out(`${shortPath(resolve(file))} is written.`)
  say(summary(types))
  return OK
}

const read = (path: string) =>
  path === '-' ? crdsInText(readFileSync(0, 'utf8'), 'Standard input') : readCrds(resolve(path))

const jsonOf = ({ resources, source }: CrdTypes, file: string | undefined): string =>
  JSON.stringify({ resources, ...(file === undefined ? { source } : { file }), problems: [] }, null, 2)

const summary = ({ resources }: CrdTypes): string =>
  [
    `${plural(resources.length, 'type')} of manifests:`,
    ...resources.map(({ apiVersion, kind, type }) => `  - ${type} for ${apiVersion} ${kind}`),
  ].join('\n')
