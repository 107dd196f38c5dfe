import { HelmEngine } from '../../generator/test/differential/engine.ts'
import { bothHelms, type Helm } from '../../generator/test/differential/helm.ts'
import { findTool } from '../tools.ts'

/** Both Helms, as programs and as engines in one process, while something is measured. */
export async function withHelms<T>(measure: (helms: readonly Helm[], engine: HelmEngine) => Promise<T>): Promise<T> {
  const { path } = await findTool('helm-engine', (message) => void process.stderr.write(`${message}\n`))
  const engine = new HelmEngine(path)
  try {
    return await measure(await bothHelms(), engine)
  } finally {
    engine.stop()
  }
}
