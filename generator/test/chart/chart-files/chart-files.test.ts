import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../../../scripts/tools/run.ts'
import {
  compareChart,
  type GeneratedChart,
  generateChart,
  interpret,
  render,
  writeChart,
} from '../../../src/chart/index.ts'
import { bothHelms, runHelm } from '../../differential/helm.ts'
import { readManifests } from '../../differential/read-manifests.ts'

const CHART = join(import.meta.dirname, 'chart')
const helms = await bothHelms()
const release = { name: 'demo' }

describe('the files of a chart', () => {
  let folder: string
  let generated: GeneratedChart
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'files-'))
    cpSync(CHART, folder, { recursive: true })
    generated = await generateChart(CHART, { selfChecks: 10 })
    writeChart(folder, allOf(generated))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  describe.each(helms)('by $name', (helm) => {
    it.each(['slow', 'fast'])('say the same from the package as in the functions and the model: %s', async (mode) => {
      const { code, stderr } = await run(helm.path, ['package', folder, '--destination', folder])
      expect(`${code} ${code === 0 ? '' : stderr}`).toBe('0 ')
      const options = { values: { mode }, release }
      for (const chart of [folder, join(folder, 'files-1.0.0.tgz')]) {
        const result = await runHelm(helm, chart, { values: { mode } })
        if (!result.ok) throw new Error(result.message)
        const manifests = new Map(readManifests(result.text))
        expect(manifests).toEqual(render(generated.chart, options).templates)
        expect(manifests).toEqual(interpret(generated.chart, generated.model, options).templates)
      }
    })
  })

  it('keep their bytes, but for a byte order mark', () => {
    const [config, secret] = render(generated.chart, { release }).manifests as { data: Record<string, string> }[]
    expect(config?.data).toEqual({
      start: '#!/bin/sh\nexec slow\n',
      hosts: 'a.example b.example',
      'marked.conf': '{ "title": "With a mark" }',
      'visits.conf': '{ "title": "Visits" }\n\n',
    })
    expect(secret?.data).toEqual({ 'logo.png': Buffer.from('\x89PNG\r\n\x1a\n\x00', 'latin1').toString('base64') })
  })
  it('are removed from the package with their source', () => {
    writeFileSync(join(folder, 'files', 'stale.txt'), 'stale')
    expect(compareChart(folder, allOf(generated))).toEqual([{ path: 'files/stale.txt', kind: 'stale' }])
  })
})

const allOf = ({ chart, files }: GeneratedChart) => new Map<string, string | Uint8Array>([...files, ...chart.files])
