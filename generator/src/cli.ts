#!/usr/bin/env node
import module from 'node:module'

// most of a short command's time would go into compiling TypeScript
module.enableCompileCache?.()

const { main } = await import('./cli/index.ts')
process.exitCode = await main(process.argv.slice(2))
