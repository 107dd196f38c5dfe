import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { releaseSize, sizeWarnings } from '../../src/chart/check/check-size.ts'
import { generateChart } from '../../src/chart/index.ts'

const { chart, files, warnings } = await generateChart(join(import.meta.dirname, 'chart-files/chart'), {
  selfChecks: 1,
})
const holding = (path: string, bytes: number) => ({ ...chart, files: new Map([[path, randomBytes(bytes)]]) })

it('warns of a release that takes more than half of its Secret, and says what is large', () => {
  expect(warnings).toEqual([])
  expect(sizeWarnings(holding('files/small.bin', 200_000), files)).toEqual([])
  const [warning, ...more] = sizeWarnings(holding('files/large.bin', 400_000), files)
  expect(more).toEqual([])
  expect(warning).toMatch(/^A release takes \d{3} KB, and .* 1024 KB\. .* files\/large\.bin \(\d{3} KB\), .*Leave out/)
})

it('counts what Helm keeps: compressed, in base64, without what stays out of the package', () => {
  const none = releaseSize({ ...chart, files: new Map() }, files)
  const random = releaseSize(holding('files/x', 100_000), files) - none
  // base64 twice, of which the compression takes one back
  expect(random).toBeGreaterThan(133_000)
  expect(random).toBeLessThan(140_000)
  const text = new Map([...files, ['files/text', 'the same words again and again '.repeat(3_000)]])
  expect(releaseSize(chart, text) - releaseSize(chart, files)).toBeLessThan(3_000)
  const more = new Map([...files, ['ci/x-values.yaml', randomBytes(9_000).toString('hex')]])
  expect(releaseSize(chart, more)).toBe(releaseSize(chart, files))
})
