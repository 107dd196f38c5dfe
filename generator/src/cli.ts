#!/usr/bin/env node
import module from 'node:module'

// most of a short command's time would go into compiling TypeScript
module.enableCompileCache?.()

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 15)) {
  const { mainOfProcess } = await import('./cli/index.ts')
  await mainOfProcess(process.argv.slice(2))
} else {
  process.stderr.write(`error: chartwright needs Node 22.15 or newer, and this is Node ${process.versions.node}.\n`)
  process.exitCode = 2
}
