import { rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Build, goModules, type ToolName } from './recipe.ts'
import { runOrThrow } from './run.ts'

/** The version of the Go toolchain; throws with what to do when there is none. */
export async function goVersion(): Promise<string> {
  try {
    return (await runOrThrow('go', ['env', 'GOVERSION'])).trim()
  } catch {
    throw new Error('Go is not on PATH (https://go.dev/dl/)')
  }
}

/** Builds a tool from the `go.mod` and `go.sum` that pin it and everything it needs. */
export async function goBuild(tool: ToolName, build: Build, version: string, output: string): Promise<void> {
  const ldflags = ['-s -w', ...build.ldflags(version)].join(' ')
  const further = build.arguments ?? []
  await runOrThrow('go', ['build', '-trimpath', ...further, '-ldflags', ldflags, '-o', output, build.package], {
    cwd: build.folder ?? join(goModules, tool),
    env: { CGO_ENABLED: '0', GOFLAGS: '-mod=readonly -buildvcs=false', GOWORK: 'off', ...build.env },
  })
  await build.finish?.(output)
}

/** Builds another version than the pinned one, from what its own `go.mod` names. */
export async function goInstall(build: Build, version: string, output: string): Promise<void> {
  const ldflags = ['-s -w', ...build.ldflags(version)].join(' ')
  await runOrThrow('go', ['install', '-trimpath', '-ldflags', ldflags, `${build.package}@v${version}`], {
    env: { CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off', GOBIN: dirname(output) },
  })
  await rename(join(dirname(output), basename(build.package)), output)
}
