import { join, resolve } from 'node:path'
import { findTool } from '../../../../scripts/tools/find.ts'
import { linkTools } from '../../../../scripts/tools/links.ts'
import { pathWith, run } from '../../../../scripts/tools/run.ts'
import type { Guarantee } from '../guarantee.ts'
import { helmCommand, type Subject, withEachHelm } from '../subject.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')

/** The linters of users have nothing to say. */
export const lint: Guarantee = {
  name: 'lint',
  promise:
    '`helm lint --strict` of both Helms and `ct lint` report nothing, with the defaults and with each file in `ci/`.',
  check: async (subject) => {
    const ci = [...subject.files.keys()].filter((path) => path.startsWith('ci/'))
    const byHelm = await withEachHelm(subject, [undefined, ...ci], (helm, path) =>
      helmCommand(helm, ['lint', '--strict', subject.folder, ...(path ? ['-f', join(subject.folder, path)] : [])]),
    )
    return [...byHelm, ...(await ctLint(subject))]
  },
}

const ctLint = async ({ folder }: Subject): Promise<string[]> => {
  const tools = await Promise.all(
    (['ct', 'helm3', 'yamale', 'yamllint'] as const).map((name) => findTool(name, () => {})),
  )
  const PATH = pathWith(await linkTools(tools))
  const args = ['lint', '--config', 'ct.yaml', '--charts', folder]
  const { code, stdout, stderr } = await run(tools[0]?.path ?? 'ct', args, { cwd: ROOT, env: { PATH } })
  return code === 0 ? [] : [`ct lint: ${stdout}${stderr}`.trim()]
}
