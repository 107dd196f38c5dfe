import { pathWith } from '../../scripts/tools/run.ts'
import { findTool, linkTools, MissingToolError, type Tool } from '../../scripts/tools.ts'

const say = (message: string): boolean => process.stderr.write(`${message}\n`)
const names = ['helm3', 'helm4', 'kubeconform'] as const

/**
 * Finds or fetches the tools that tests run and puts them on PATH as `helm3`, `helm4` and `kubeconform`. One that can't
 * be had is reported here; only the tests that need it fail.
 */
export default async function setup(): Promise<void> {
  const tools: Tool[] = []
  for (const name of names) {
    try {
      tools.push(await findTool(name, say))
    } catch (error) {
      if (!(error instanceof MissingToolError)) throw error
      say(error.message)
    }
  }
  process.env.PATH = pathWith(await linkTools(tools))
}
