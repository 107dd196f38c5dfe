import { HelmError } from 'chartwright-helm'
import { findWasm, openHelm } from 'chartwright-helm/node'
import type { LoadedExport } from '../../chart/index.ts'
import { readArchive, readChart } from '../../import/index.ts'
import { fieldIn, placeInSource } from '../../loader/index.ts'
import { compileForFewRenderings } from '../engine-flags.ts'
import { shortPath } from '../output.ts'
import { type Problem, ProblemsError } from '../problem.ts'
import { schemaProblems } from './schema-problems.ts'

type Files = ReadonlyMap<string, Uint8Array>

/**
 * Has Helm check values, over a chart's defaults, by the schemas of the chart and of those in it; false where none of them
 * has a schema.
 *
 * @throws ProblemsError with all that the schemas refuse, at the values.
 */
export const checkBySchemas = async (values: object, source: LoadedExport, path: string): Promise<boolean> => {
  const { name, files } = readChart(path)
  const checked = withoutTemplates(files, path)
  if (![...checked.keys()].some((file) => SCHEMA.test(file))) return false
  if (!findWasm()) throw new ProblemsError([NO_ENGINE])
  compileForFewRenderings()
  const helm = await openHelm()
  try {
    helm.template(Object.fromEntries(checked), { values })
    return true
  } catch (error) {
    if (!(error instanceof HelmError)) throw error
    throw new ProblemsError(problemsOf(error.message, name, source, path))
  }
}

const NO_ENGINE: Problem = {
  code: 'no-engine',
  message: "Helm's engine is missing, so values can't be checked by a schema",
  hint: 'Install the package chartwright-helm with its helm.wasm.zst, or leave out --chart.',
}

const SCHEMA = /(^|\/)values\.schema\.json$/

/** What tells the values of a chart and of those in it: nothing else fails then. */
const withoutTemplates = (files: Files, path: string): Files =>
  new Map(
    [...files].flatMap(([name, bytes]): (readonly [string, Uint8Array])[] => {
      if (/^(Chart|values|requirements)\.yaml$|^values\.schema\.json$/.test(name)) return [[name, bytes]]
      const [, folder = '', inner = ''] = /^(charts\/[^/]+\/)(.*)$/.exec(name) ?? []
      if (folder !== '')
        return [...withoutTemplates(new Map([[inner, bytes]]), path)].map(([at, of]) => [folder + at, of])
      if (!/^charts\/[^/]+\.tgz$/.test(name)) return []
      const packaged = withoutTemplates(readArchive(`${path}/${name}`, bytes), `${path}/${name}`)
      return [...packaged].map(([at, of]) => [`${name.replace(/\.tgz$/, '')}/${at}`, of])
    }),
  )

const problemsOf = (said: string, chart: string, { file, find }: LoadedExport, path: string): readonly Problem[] => {
  const problems = schemaProblems(said, chart)
  if (problems.length === 0) return [helmProblem(said, path)]
  return problems.map(({ path: at, message }) => ({
    code: 'invalid-values',
    message: at === '' ? message : `${at}: ${message}`,
    hint: `A values.schema.json of ${shortPath(path)} says so.`,
    at: placeInSource(file, fieldIn(find, at)),
  }))
}

/** What is wrong with the chart itself. */
const helmProblem = (said: string, path: string): Problem => {
  const [, missing] = /missing in charts\/ directory: (.*)$/.exec(said) ?? []
  if (missing === undefined) return { code: 'helm', message: said }
  const chart = shortPath(path)
  return {
    code: 'missing-dependency',
    message: `${chart} depends on charts that aren't in its charts/: ${missing}`,
    hint: `Run: helm dependency build ${chart}`,
  }
}
