import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { ToolName } from './recipe.ts'

/** What is written beside a fetched tool: where it came from and what it was checked against. */
export interface Receipt {
  tool: ToolName
  version: string
  how: 'downloaded' | 'built'
  from: string
  sha256?: string
}

/** The folder for everything that is fetched once: `CHARTWRIGHT_CACHE`, else `chartwright` in the user's cache. */
export const cacheFolder = (): string =>
  process.env.CHARTWRIGHT_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'chartwright')

const folderOf = (tool: ToolName, version: string): string => join(cacheFolder(), 'tools', `${tool}-${version}`)

/** The path of a tool's binary in the cache, there or not. */
export const cachedBinary = (tool: ToolName, version: string): string => join(folderOf(tool, version), tool)

/** The receipt of a tool in the cache, or undefined when it isn't there. */
export async function readReceipt(tool: ToolName, version: string): Promise<Receipt | undefined> {
  if (!existsSync(cachedBinary(tool, version))) return undefined
  return JSON.parse(await readFile(join(folderOf(tool, version), 'receipt.json'), 'utf8')) as Receipt
}

/**
 * Puts a tool into the cache in one step: `fill` works in a folder beside it, which takes its place only when complete.
 * A run that is broken off, or two at once, leave nothing half done.
 */
export async function addToCache(
  tool: ToolName,
  version: string,
  fill: (folder: string) => Promise<Omit<Receipt, 'tool' | 'version'>>,
): Promise<Receipt> {
  await mkdir(join(cacheFolder(), 'tools'), { recursive: true })
  const work = await mkdtemp(join(cacheFolder(), 'tools', `.${tool}-`))
  try {
    const receipt: Receipt = { tool, version, ...(await fill(work)) }
    await writeFile(join(work, 'receipt.json'), `${JSON.stringify(receipt, null, 2)}\n`)
    await rm(folderOf(tool, version), { recursive: true, force: true })
    await rename(work, folderOf(tool, version))
    return receipt
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
