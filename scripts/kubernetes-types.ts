/**
 * `npm run types:kubernetes` writes `generator/src/kubernetes/`: the types of the manifests that chartwright offers, in a
 * file for each project that they come from. TypeScript reads these six files in place of a thousand.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDER, flatTypes, installModels } from './kubernetes/flat-types.ts'

for (const [file, text] of flatTypes(await installModels())) writeFileSync(join(FOLDER, file), text)
