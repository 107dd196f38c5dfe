#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// most of a short command's time would go into compiling TypeScript
enableCompileCache?.()

const { main } = await import('./cli/index.ts')
process.exitCode = await main(process.argv.slice(2))
