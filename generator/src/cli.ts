#!/usr/bin/env node
import module from 'node:module'

// most of a short command's time would go into compiling TypeScript
module.enableCompileCache?.()

const { mainOfProcess } = await import('./cli/index.ts')
await mainOfProcess(process.argv.slice(2))
