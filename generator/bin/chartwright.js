#!/usr/bin/env node
// a file of its own, so that npm links the command before the package is built
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/cli.js', import.meta.url)

// TypeScript alone takes a tenth of a second to be compiled
module.enableCompileCache?.()

if (existsSync(fileURLToPath(built))) await import(built.href)
else {
  process.stderr.write('chartwright is not built yet. Run: npm run build\n')
  process.exitCode = 2
}
