import { generateChart } from '../../../src/chart/index.ts'
import { runHelm } from '../../differential/helm.ts'
import { basesOf } from '../documents.ts'
import { type Guarantee, unless } from '../guarantee.ts'
import { template, withEachHelm, withoutGenerated } from '../subject.ts'

/** Nothing is random but generated secrets. */
export const deterministic: Guarantee = {
  name: 'deterministic',
  promise:
    'The same values render the same bytes, except for generated secrets, and `generate` writes the same files each time.',
  check: async (subject) => {
    const renderings = await withEachHelm(subject, basesOf(subject), async (helm, [base, values]) => {
      const [first, second] = [
        await template(subject, helm, { values }),
        withoutGenerated(await runHelm(helm, subject.folder, { values })),
      ]
      if (!first.ok || !second.ok) return [`${base}: ${JSON.stringify([first, second])}`]
      return unless(first.text === second.text, `${base}: two renderings differ`)
    })
    const { files } = await generateChart(subject.source, { selfChecks: 1 })
    const paths = [...new Set([...files.keys(), ...subject.files.keys()])]
    const other = paths.filter((path) => files.get(path) !== subject.files.get(path))
    return [...renderings, ...other.map((path) => `${path} differs when generated again`)]
  },
}
