import { describe, expect, it } from 'vitest'
import { compareChart, generateChart } from '../../src/chart/index.ts'
import { compareDocuments, type Difference } from '../../src/self-check/compare-documents.ts'
import { Comparisons } from '../differential/comparisons.ts'
import { bothHelms } from '../differential/helm.ts'
import { countOr, seed } from '../differential/seed.ts'
import { digestOf, hasFailed, readRecording } from './recording.ts'
import { type Rendering, renderSamples, type Sample } from './renderings.ts'
import { samplesOf } from './samples.ts'
import type { RecordedOriginal, Twin } from './twin.ts'
import { originalsOf, twins } from './twins.ts'

const COUNT = countOr(10)
/** A comparison of two failures says little: few may be such, however few are drawn. */
const MOST_FAILING = COUNT < 100 ? 0.5 : 0.1
const timeout = 60_000 + COUNT * 3_000

describe.each(twins)('the twin $name', (twin) => {
  it('is generated from its sources', async () => {
    const { files } = await generateChart(twin.folder)
    expect(compareChart(twin.folder, files)).toEqual([])
  })

  const { recording } = twin
  const hasOriginals = originalsOf(twin).length > 0
  it('has something to be compared with', () => {
    expect(hasOriginals || recording).toBeTruthy()
  })

  if (hasOriginals) {
    it('renders what its original does, with its defaults', async () => {
      await compare(twin, [{ values: twin.given ?? {}, release: 'demo' }])
    })

    it(`renders what its original does, with ${COUNT} random values (SEED=${seed})`, { timeout }, async () => {
      await compare(twin, samplesOf(twin, { seed, count: COUNT }))
    })
  }

  if (!recording) return
  it(`renders what ${recording.name} did, with its defaults and ${COUNT} recorded values`, { timeout }, async () => {
    await compareRecorded(twin, recording)
  })
})

const compare = async (twin: Twin, samples: readonly Sample[]): Promise<void> => {
  const comparisons = new Comparisons()
  const originals = originalsOf(twin)
  let rendered = 0
  for (const helm of await bothHelms()) {
    const got = await renderSamples(helm, twin.folder, samples)
    for (const original of originals) {
      const want = await renderSamples(helm, original.folder, samples)
      for (const [index, rendering] of want.entries()) {
        const what = `${helm.name}, ${original.name}, sample ${index} (SEED=${seed})`
        comparisons.add(what, differences(rendering, got[index] as Rendering))
        if (!('failed' in rendering)) rendered++
      }
    }
  }
  comparisons.expectAllEqual(samples.length * originals.length * 2)
  expect(comparisons.count - rendered).toBeLessThanOrEqual(comparisons.count * MOST_FAILING)
}

/** Both render the same, or both fail: a broken template of a user's, or what the chart itself refuses. */
const differences = (want: Rendering, got: Rendering): Difference[] => {
  if ('documents' in want && 'documents' in got) {
    return compareDocuments([...want.documents, want.notes], [...got.documents, got.notes])
  }
  return 'failed' in want && 'failed' in got
    ? []
    : [{ path: '.', want: JSON.stringify(want).slice(0, 500), got: JSON.stringify(got).slice(0, 500) }]
}

const compareRecorded = async ({ folder }: Twin, { file, name }: RecordedOriginal): Promise<void> => {
  const samples = readRecording(file).samples.slice(0, COUNT + 1)
  const comparisons = new Comparisons()
  for (const helm of await bothHelms()) {
    const renderings = await renderSamples(helm, folder, samples)
    for (const [index, sample] of samples.entries()) {
      const got = digestOf(renderings[index] as Rendering)
      const path = `documents (with the original in a folder ORIGINALS=… this says where)`
      const difference = { path, want: sample[helm.name], got }
      comparisons.add(`${helm.name}, ${name}, sample ${index}`, difference.want === got ? [] : [difference])
    }
  }
  comparisons.expectAllEqual(samples.length * 2)
  const failed = samples.filter(({ helm3, helm4 }) => hasFailed(helm3) && hasFailed(helm4)).length
  expect(failed).toBeLessThanOrEqual(samples.length * MOST_FAILING)
}
