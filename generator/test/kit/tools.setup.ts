import { provideHelmWasm } from '../../../scripts/helm-wasm.ts'
import { pathWith } from '../../../scripts/tools/run.ts'
import { findTool, linkTools, MissingToolError, type Tool, type ToolName } from '../../../scripts/tools.ts'

const say = (message: string): boolean => process.stderr.write(`${message}\n`)
const names = ['helm3', 'helm4', 'kubeconform'] as const

async function find(name: ToolName): Promise<Tool | undefined> {
  try {
    return await findTool(name, say)
  } catch (error) {
    if (!(error instanceof MissingToolError)) throw error
    say(error.message)
    return undefined
  }
}

/**
 * Finds or fetches the tools that tests run and puts them on PATH as `helm3`, `helm4` and `kubeconform`. One that can't
 * be had is reported here; only the tests that need it fail. Without `helm-engine`, which `HELM_ENGINE` names then, the
 * Helms themselves render everything.
 */
export default async function setup(): Promise<void> {
  const tools: Tool[] = []
  for (const name of names) {
    const tool = await find(name)
    if (tool) tools.push(tool)
  }
  process.env.PATH = pathWith(await linkTools(tools))
  await provideHelmWasm().catch((error: unknown) => {
    if (!(error instanceof MissingToolError)) throw error
    say(error.message)
  })
  if (process.env.HELM_ENGINE !== 'none') process.env.HELM_ENGINE = (await find('helm-engine'))?.path ?? 'none'
}
