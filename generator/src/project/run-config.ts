import { dirname } from 'node:path'
import { dependsOnFilesAlone } from '../cache/only-files.ts'
import {
  defaultExport,
  fieldIn,
  Inputs,
  isOwnSource,
  Project,
  placeInSource,
  readText,
  recordInputs,
  SourceModules,
} from '../loader/index.ts'
import type { Place } from '../model/chartwright-error.ts'
import { defineConfig } from './config.ts'

/** What a config exports, and what that depends on. */
export interface RanConfig {
  readonly config: unknown
  readonly inputs: Inputs
  /** Whether it is the same as long as its inputs are. */
  readonly isSettled: boolean
}

/** A config needs no charts. */
const OWN = {
  chartwright: async () => ({ defineConfig }),
  'chartwright/blocks': async () => ({}),
  'chartwright/values': async () => ({}),
}

/** Runs a config, as the sources of charts are run. */
export const runConfig = async (file: string): Promise<RanConfig> => {
  const inputs = new Inputs()
  const exports = await recordInputs(inputs, () => new SourceModules(new Project(dirname(file)), OWN).import(file))
  const isSettled = [...inputs.run].every((each) => isOwnSource(each) || dependsOnFilesAlone(readText(each)))
  return { config: exports.default, inputs, isSettled }
}

/** Where a field of a config is written. */
export const placeInConfig = (file: string, path: string): Place =>
  placeInSource(file, ...(path === '' ? [defaultExport] : [fieldIn(defaultExport, path)]))
