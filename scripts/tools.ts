/**
 * `node scripts/tools.ts [--json | --path | --quiet] [TOOL…]` finds or fetches the command-line tools of this
 * repository and says where each came from.
 */
import { parseArgs } from 'node:util'
import { findCached, findOldest, findTool, findTools, MissingToolError, type Tool } from './tools/find.ts'
import { linkTools } from './tools/links.ts'
import { type ToolName, versions } from './tools/recipe.ts'

export { findCached, findOldest, findTool, findTools, linkTools, MissingToolError, type Tool, type ToolName }

const help = `Usage: node scripts/tools.ts [options] [${Object.keys(versions).join(' | ')}]…

Finds each tool (all when none is named): by its variable (HELM3, HELM4, …), on PATH, in the cache
(CHARTWRIGHT_CACHE, else ~/.cache/chartwright), else downloads the release and checks its SHA-256,
else builds it from pinned sources with Go.

  --json   print {"tool": "path", …}
  --path   link the tools into one folder and print it, for PATH
  --quiet  say only what was fetched or is missing`

const say = (message: string): boolean => process.stderr.write(`${message}\n`)

function checkedNames(given: string[]): ToolName[] {
  const unknown = given.find((name) => !(name in versions))
  if (unknown) throw new Error(`There is no tool ${unknown}; there are ${Object.keys(versions).join(', ')}.`)
  return (given.length > 0 ? given : Object.keys(versions)) as ToolName[]
}

/** One line for a tool: name, version, how it came, where it is. */
const line = ({ name, version, how, path }: Tool): string =>
  `${name.padEnd(11)} ${(version ?? 'unknown').padEnd(8)} ${how}: ${path}`

async function findEach(names: ToolName[], quiet: boolean): Promise<{ tools: Tool[]; missing: number }> {
  const tools: Tool[] = []
  for (const name of names) {
    try {
      const tool = await findTool(name, say)
      tools.push(tool)
      if (!quiet || tool.fresh) say(line(tool))
    } catch (error) {
      if (!(error instanceof MissingToolError)) throw error
      say(error.message)
    }
  }
  return { tools, missing: names.length - tools.length }
}

async function main(): Promise<number> {
  const options = {
    json: { type: 'boolean' },
    path: { type: 'boolean' },
    quiet: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (values.help) return process.stdout.write(`${help}\n`) ? 0 : 1
  const { tools, missing } = await findEach(
    checkedNames(positionals),
    Boolean(values.quiet || values.json || values.path),
  )
  if (values.json)
    process.stdout.write(`${JSON.stringify(Object.fromEntries(tools.map((tool) => [tool.name, tool.path])))}\n`)
  if (values.path) process.stdout.write(`${await linkTools(tools)}\n`)
  return missing > 0 ? 1 : 0
}

if (import.meta.main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    say((error as Error).message)
    process.exitCode = 2
  }
}
