import { readdirSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Project, sourceProject } from '../project.ts'

const SCHEMA = 'schemas/greeter.ts'
const CACHE = 'node_modules/.cache/chartwright'

let project: Project
beforeAll(() => {
  project = sourceProject()
  project.write('schemas/host.ts', '/** @maxLength 40 */\nexport type Host = string\n')
  project.edit(SCHEMA, '/**', "import type { Host } from './host.ts'\n\n/**")
  project.edit(SCHEMA, 'host: string', 'host: Host')
})
afterAll(() => project.remove())

/** Files count as changed while they were made, which is long ago when people run commands. */
const age = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50))

const render = async (...flags: string[]) => {
  await age()
  return project.main(['render', 'greeter', '--by', 'function', ...flags])
}

const kept = (): readonly string[] => readdirSync(project.path(CACHE))

describe('the schema of values', () => {
  it('is kept by the first rendering, and serves the next', async () => {
    const first = await render()
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(kept()).toHaveLength(1)
    const text = project.read(`${CACHE}/${kept()[0]}`)
    expect(await render()).toEqual(first)
    // a schema that is made anew is written anew
    project.write(`${CACHE}/${kept()[0]}`, text.replace('"maximum":65535', '"maximum":79'))
    expect((await render()).stderr).toContain('port')
    project.write(`${CACHE}/${kept()[0]}`, text)
    expect(await render()).toEqual(first)
  })

  it.each([
    ['its file', SCHEMA, '@maximum 65535', '@maximum 79', []],
    ['a file that it imports', 'schemas/host.ts', '@maxLength 40', '@maxLength 4', ['--set', 'tls.host=example.com']],
    ['tsconfig.json', 'tsconfig.json', '"paths": {', '"paths": { "unused": [],', undefined],
  ])('is made again when %s changes', async (_what, file, before, after, flags) => {
    expect(await render(...(flags ?? []))).toMatchObject({ code: 0 })
    const known = kept().map((name) => project.read(`${CACHE}/${name}`))
    project.edit(file, before, after)
    const { code, stderr } = await render(...(flags ?? []))
    expect(kept().map((name) => project.read(`${CACHE}/${name}`))).not.toEqual(known)
    project.edit(file, after, before)
    if (flags) expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('must ') })
    expect(await render(...(flags ?? []))).toMatchObject({ code: 0 })
  })

  it('is not kept where nothing is to be', async () => {
    rmSync(project.path(CACHE), { recursive: true })
    const { code } = await project.run(['render', 'greeter', '--by', 'function'], {
      env: { CHARTWRIGHT_NO_CACHE: '1' },
    })
    expect(code).toBe(0)
    expect(() => kept()).toThrow('ENOENT')
  })

  it('leaves what charts depend on complete: generate records it also after a rendering', async () => {
    await render()
    const quick = ['generate', '--json', '--self-checks', '1', '--helm-checks', '0']
    const cached = async () => JSON.parse((await project.main(quick)).stdout).charts[0].cached
    expect([await cached(), await cached()]).toEqual([false, true])
    project.edit('schemas/host.ts', '40', '41')
    await age()
    expect(await cached()).toBe(false)
  })
})
