import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addToCache } from './cache.ts'
import { findTool, findTools, MissingToolError } from './find.ts'
import { kubernetesMinorOf } from './helm-flags.ts'
import { linkTools } from './links.ts'
import { engineModule, type Pin, versions } from './recipe.ts'
import { recipes } from './recipes.ts'
import { pathWith } from './run.ts'
import { compareVersions } from './version.ts'
import pins from './versions.json' with { type: 'json' }

let folder: string

/** Writes a stand-in program that says a version, and the Kubernetes minor that a Helm renders for. */
function program(name: string, version: string, minor = 34): string {
  const path = join(folder, 'bin', name)
  mkdirSync(join(folder, 'bin'), { recursive: true })
  writeFileSync(path, `#!/bin/sh\n[ "$1" = template ] && echo 'minor: "${minor}"' || echo ${version}\n`)
  chmodSync(path, 0o755)
  return path
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartwright-find-'))
  vi.stubEnv('PATH', join(folder, 'bin'))
  vi.stubEnv('CHARTWRIGHT_CACHE', join(folder, 'cache'))
  for (const { variable } of Object.values(recipes)) vi.stubEnv(variable, undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('a helm on PATH', () => {
  it('is Helm 3 or Helm 4 by the version it says', async () => {
    const path = program('helm', 'v4.1.0+g0123456')
    const helm3 = program('helm3', 'v3.18.0')
    expect(await findTools(['helm3', 'helm4'])).toEqual({ helm3, helm4: path })
  })

  it('gives way to one that a variable names', async () => {
    program('helm', 'v3.20.0')
    vi.stubEnv('HELM3', program('other', 'v3.19.1'))
    expect(await findTool('helm3')).toMatchObject({ version: '3.19.1', how: 'found by HELM3' })
  })

  it('is passed over when it is too old or was built without its Kubernetes version', async () => {
    program('helm', 'v3.17.4')
    program('helm3', 'v3.22.0', 20)
    await addToCache('helm3', versions.helm3.pinned, async (work) => {
      writeFileSync(join(work, 'helm3'), '')
      return { how: 'built', from: 'here' }
    })
    expect(await findTool('helm3')).toMatchObject({ how: 'in the cache, built from here', fresh: false })
  })
})

describe('the links for PATH', () => {
  it('lead to the tools and are not taken for tools themselves', async () => {
    const path = program('helm', 'v3.22.0')
    const links = await linkTools([await findTool('helm3')])
    vi.stubEnv('PATH', pathWith(links))
    expect(await findTools(['helm3'])).toEqual({ helm3: path })
    await linkTools([await findTool('helm3')])
    expect([readlinkSync(join(links, 'helm')), readlinkSync(join(links, 'helm3'))]).toEqual([path, path])
  })
})

describe('a tool that is not there', () => {
  it('is reported with all that was tried and what to do', async () => {
    vi.stubEnv('HELM4', program('helm', 'v3.20.0'))
    const error: MissingToolError = await findTool('helm4').catch((reason) => reason)
    expect(error).toBeInstanceOf(MissingToolError)
    expect(error.message).toContain('is 3.20.0, 4.0.0 or newer is needed')
    expect(error.message).toContain(`Install helm ${versions.helm4.pinned}`)
  })
})

describe('the pins', () => {
  const built = (Object.keys(pins) as (keyof typeof pins)[]).filter((name) => recipes[name].build)

  it.each(built)('%s has the same version in go.mod', (name) => {
    const text = readFileSync(join(import.meta.dirname, 'go', name, 'go.mod'), 'utf8')
    expect(text).toContain(` v${versions[name].pinned}\n`)
    expect(text).toContain(`tool ${recipes[name].build?.package}\n`)
  })

  it('helm-engine has the engines of the same Helms', () => {
    const text = readFileSync(join(engineModule, 'go.mod'), 'utf8')
    for (const major of ['helm3', 'helm4'] as const) {
      expect(text).toContain(`helm.sh/helm/v${major.at(-1)} v${versions[major].pinned}\n`)
    }
  })

  it.each([
    ['the program', join(import.meta.dirname, 'go/helm3')],
    ['the engine', engineModule],
  ])('%s of Helm 3 renders for the Kubernetes of its client-go, as the released one does', (_, folder) => {
    const [, minor] = /k8s\.io\/client-go v0\.(\d+)\./.exec(readFileSync(join(folder, 'go.mod'), 'utf8')) ?? []
    expect(kubernetesMinorOf(versions.helm3.pinned)).toBe(Number(minor))
  })

  it.each(Object.entries<Pin>(pins))('%s is pinned within the range that will do', (_, { pinned, atLeast, below }) => {
    expect(compareVersions(pinned, atLeast)).toBeGreaterThanOrEqual(0)
    if (below) expect(compareVersions(pinned, below)).toBeLessThan(0)
  })
})
