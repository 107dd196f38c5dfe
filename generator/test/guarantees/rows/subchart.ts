import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { type Helm, runHelm } from '../../differential/helm.ts'
import { readManifests } from '../../differential/read-manifests.ts'
import { type Guarantee, unless } from '../guarantee.ts'
import { helmCommand, inTemporaryFolder, type Subject, withEachHelm, writeFiles } from '../subject.ts'

const ALIAS = 'second'

/** The chart may stand under another one, more than once, with what that hands down. */
export const subchart: Guarantee = {
  name: 'subchart',
  promise: 'The chart works as a subchart, also under an alias, with global values and a condition.',
  check: (subject) => inTemporaryFolder((folder) => checkUmbrella(subject, join(folder, 'umbrella'))),
}

const checkUmbrella = (subject: Subject, folder: string): Promise<string[]> => {
  const { name } = subject
  writeFiles(folder, umbrella(name))
  for (const each of [name, ALIAS]) {
    cpSync(subject.folder, join(folder, 'charts', each), {
      recursive: true,
      filter: (path) => !path.startsWith(join(subject.folder, 'src')),
    })
  }
  return withEachHelm(subject, [true, false], async (helm, enabled) => [
    ...(await checkRendering(helm, folder, name, enabled)),
    ...(enabled ? await helmCommand(helm, ['lint', '--strict', folder]) : []),
  ])
}

const umbrella = (name: string): Record<string, string> => ({
  'Chart.yaml': [
    'apiVersion: v2',
    'name: umbrella',
    'version: 1.0.0',
    'dependencies:',
    ...[name, ALIAS].flatMap((each) => [
      `  - name: ${name}`,
      '    version: "*"',
      `    repository: file://charts/${each}`,
      `    condition: ${each}.enabled`,
      ...(each === ALIAS ? [`    alias: ${ALIAS}`] : []),
    ]),
    '',
  ].join('\n'),
  'templates/NOTES.txt': 'Two of them.\n',
  'values.yaml': [
    'global:\n  team: platform\n  nested: {a: [1]}',
    ...[name, ALIAS].map((each) => `${each}:\n  enabled: true\n  fullnameOverride: ${each}`),
    '',
  ].join('\n'),
})

const checkRendering = async (helm: Helm, folder: string, name: string, enabled: boolean): Promise<string[]> => {
  const result = await runHelm(helm, folder, { args: ['--set', `${ALIAS}.enabled=${enabled}`] })
  if (!result.ok) return [`as a subchart: ${result.message}`]
  readManifests(result.text)
  return [name, ALIAS].flatMap((each) => {
    const wanted = enabled || each === name
    const found = result.text.includes(`name: "${each}-`) || result.text.includes(`name: "${each}"`)
    return unless(found === wanted, `as a subchart: ${each} is ${found ? 'there though disabled' : 'not there'}`)
  })
}
