import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ask, root, say } from './commands.ts'
import { pods } from './kubectl.ts'

const patience = '--request-timeout=20s'
const kinds = 'deployments,statefulsets,jobs,pods,services,persistentvolumeclaims'

/** What is asked when a step failed, by the name of the file that keeps the answer. */
const questions = (namespace: string): Record<string, [program: string, ...words: string[]]> => ({
  releases: ['helm4', 'list', '--namespace', namespace],
  nodes: ['kubectl', 'get', 'nodes', '--output', 'wide', patience],
  resources: ['kubectl', 'get', kinds, '--namespace', namespace, '--output', 'wide', patience],
  events: ['kubectl', 'get', 'events', '--namespace', namespace, '--sort-by=.lastTimestamp', patience],
  descriptions: ['kubectl', 'describe', kinds, '--namespace', namespace, patience],
})

async function podLogs(namespace: string): Promise<string> {
  const names = (await pods(namespace, '')).map(({ name }) => name)
  const one = async (name: string): Promise<string> => {
    const words = ['logs', name, '--all-containers', '--prefix', '--tail=200', '--namespace', namespace, patience]
    return ask('kubectl', words).catch((error: Error) => `${name}: ${error.message}\n`)
  }
  return (await Promise.all(names.map(one))).join('')
}

async function answers(namespace: string): Promise<Record<string, string>> {
  const entries = Object.entries(questions(namespace)).map(async ([name, [program, ...words]]) => {
    return [name, await ask(program, words).catch((error: Error) => error.message)] as const
  })
  const logs = await podLogs(namespace).catch((error: Error) => error.message)
  return { ...Object.fromEntries(await Promise.all(entries)), logs }
}

/** Prints events, descriptions and logs of all that runs in a namespace, and saves them under `e2e/failures`. */
export async function reportFailure(namespace: string, step: string): Promise<void> {
  const folder = join(root, 'e2e/failures', namespace)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  say(`\nFAILED: ${step}. The namespace ${namespace} at that time:`)
  for (const [name, text] of Object.entries(await answers(namespace))) {
    await writeFile(join(folder, `${name}.txt`), text)
    say(`--- ${name}\n${text.trimEnd()}`)
  }
  say(`Saved in ${folder}`)
}
