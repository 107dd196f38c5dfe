import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { everything, runs } from '../../../helm-engine/test/everything.ts'
import { describeUnless } from '../kit/describe-unless.ts'
import { type ChartFolder, writeChart } from './chart-folder.ts'
import { HelmEngine, helmEngine } from './engine.ts'
import { bothHelms, executeHelm, type Helm, sayTheSame } from './helm.ts'

const CHARTS = resolve(import.meta.dirname, '../../../charts')

/** A generated password is 32 letters and digits in base64. */
const withoutChance = (text: string): string => text.replaceAll(/[A-Za-z0-9+/]{43}=/g, 'generated')

// where there is no engine, all other tests run the programs themselves
describeUnless(helmEngine() ? undefined : 'Go is missing, which builds the engine, or HELM_ENGINE=none')(
  'the engine in one process',
  () => {
    let chart: ChartFolder
    let folder: string
    let helms: readonly Helm[]
    beforeAll(async () => {
      chart = writeChart('everything', everything)
      folder = mkdtempSync(join(tmpdir(), 'engine-'))
      helms = (await bothHelms()).filter(({ isPinned }) => isPinned)
    })
    afterAll(() => {
      chart.remove()
      rmSync(folder, { recursive: true })
    })

    const expectSame = async (helm: Helm, args: readonly string[]): Promise<void> => {
      const [got, want] = [await helmEngine()?.template(helm.name, args), await executeHelm(helm, args)]
      expect(got?.ok, `${helm.name} ${args.join(' ')}\n${got?.text}\n${want.text}`).toBe(want.ok)
      if (want.ok) expect(withoutChance(got?.text ?? '')).toBe(withoutChance(want.text))
      else expect(sayTheSame(want.text, got?.text ?? ''), `${got?.text}\nshould be\n${want.text}`).toBe(true)
    }

    it.each(runs.map((args) => ({ args })))(
      'prints to the byte what helm template does with $args',
      async ({ args }) => {
        expect(helms.length).toBeGreaterThan(0)
        for (const helm of helms) await expectSame(helm, ['demo', chart.path, ...args])
      },
    )
    it('merges files in their order and reads what others name', async () => {
      const [first, second, text] = ['first.yaml', 'second.json', 'text.txt'].map((name) => join(folder, name))
      writeFileSync(first as string, 'name: no\ncount: 0o17\nlist: ~\nkid: { own: { deep: 1 } }\nbig: 12345678901\n')
      writeFileSync(second as string, '{"kid": {"own": {"deeper": 1.0}}, "list": []}')
      writeFileSync(text as string, 'line\nline\n')
      const args = ['-f', first, '-f', second, '--set-file', `text=${text}`] as string[]
      for (const helm of helms) await expectSame(helm, ['demo', chart.path, ...args])
    })
    it('refuses a bad name, a chart that is not there and one that lacks a dependency', async () => {
      const lacking = writeChart('lacking', { 'Chart.yaml': everything['Chart.yaml'] as string })
      for (const helm of helms) {
        await expectSame(helm, ['Bad_Name', chart.path])
        await expectSame(helm, ['demo', lacking.path])
        expect(await helmEngine()?.template(helm.name, ['demo', join(folder, 'none')])).toMatchObject({ ok: false })
      }
      lacking.remove()
    })
    it.each(readdirSync(CHARTS))('prints the chart %s to the byte, with each of its values files', async (name) => {
      const path = join(CHARTS, name)
      const files = readdirSync(path).filter((file) => /^values-.*\.yaml$/.test(file))
      for (const helm of helms) {
        await expectSame(helm, ['demo', path])
        for (const file of files) await expectSame(helm, ['demo', path, '-f', join(path, file)])
      }
    })
    it('answers many requests at once, and gives the notes', async () => {
      const engine = helmEngine() as HelmEngine
      await engine.load('helm4', 'kept', chart.path)
      const names = Array.from({ length: 200 }, (_, index) => `n${index}`)
      const answers = await Promise.all(
        names.map((name) => engine.template('helm4', ['demo', 'kept', '--set', `name=${name}`])),
      )
      expect(answers.map((answer) => answer.ok && answer.notes)).toEqual(names.map((name) => `Hello ${name}\n`))
      await engine.forget('helm4', 'kept')
      expect(await engine.template('helm4', ['demo', 'kept'])).toMatchObject({ ok: false })
    })
    it('times renderings, and says why one fails', async () => {
      const engine = helmEngine() as HelmEngine
      for (const helm of ['helm3', 'helm4'] as const) {
        const times = await engine.time(helm, ['demo', chart.path], 3)
        expect(times).toHaveLength(3)
        for (const { whole, templates } of times) expect(whole > templates && templates > 0).toBe(true)
        await expect(engine.time(helm, ['demo', chart.path, '--set', 'name=failing'], 3)).rejects.toThrow('told to')
      }
    })
    it('says what is wrong when its process ends', async () => {
      const engine = new HelmEngine('/bin/false')
      await expect(engine.template('helm3', [])).rejects.toThrow('helm-engine ended')
      await expect(new HelmEngine(join(folder, 'none')).template('helm3', [])).rejects.toThrow('ENOENT')
    })
  },
)
