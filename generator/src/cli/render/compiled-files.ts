import { dependencyFiles } from '../../chart/write/dependency-files.ts'
import { KeptCharts } from '../kept-charts.ts'

/** The files of a typed chart as Helm loads them: compiled now, or kept since nothing of it changed. */
export const compiledFiles = async (folder: string): Promise<Record<string, string | Uint8Array>> => {
  const kept = process.env.CHARTWRIGHT_NO_CACHE ? undefined : new KeptCharts()
  const files = kept?.get(folder)?.files ?? (await compileAndKeep(folder, kept))
  return { ...Object.fromEntries(files), ...dependencyFiles(folder) }
}

const compileAndKeep = async (folder: string, kept: KeptCharts<unknown> | undefined) => {
  const { compileChart, writtenFiles } = await import('../../chart/index.ts')
  const { Inputs, recordInputs } = await import('../../loader/index.ts')
  const inputs = new Inputs()
  const files = writtenFiles(await recordInputs(inputs, () => compileChart(folder)))
  // without what `generate` knows of it, which checks it, too
  await kept?.keep(folder, inputs, { files, known: undefined })
  return files
}
