import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../../../scripts/tools/run.ts'
import { type GeneratedChart, generateChart, loadChart, writeChart } from '../../../src/chart/index.ts'
import { authorContext, helmContext } from '../../../src/chart/render/context.ts'
import { bothHelms, runHelm } from '../../differential/helm.ts'
import { readManifests } from '../../differential/read-manifests.ts'
import { address, flags, labels, partName, shortName } from './charts/common/src/helpers.ts'

const LIBRARY = join(import.meta.dirname, 'charts/common')

/** A chart that a person wrote, with the library as a dependency. */
const BY_HAND: Record<string, string> = {
  'Chart.yaml':
    'apiVersion: v2\nname: by-hand\nversion: 1.0.0\ndependencies:\n  - { name: common, version: 1.0.0, repository: file://../common }\n',
  'values.yaml': 'settings: { a: "1", b: "%d x" }\nmore: { team: "no", "app.kubernetes.io/component": y }\n',
  'templates/config.yaml': `metadata:
  labels:
    {{- include "common.labels" (dict "root" $ "part" "web" "more" .Values.more) | nindent 4 }}
data:
  name: {{ include "common.partName" (dict "root" $ "part" "web") | quote }}
  plain: {{ include "common.address" (dict "root" $ "part" "web") | quote }}
  safe: {{ include "common.address" (dict "root" $ "part" "web" "scheme" "https") | quote }}
  flags: {{ include "common.flags" (dict "root" $ "settings" .Values.settings "verbose" true) | quote }}
  none: {{ include "common.flags" (dict "root" $ "settings" dict "verbose" false) | quote }}
  short: {{ include "common.shortName" . | quote }}
`,
}

let folder: string
let library: GeneratedChart
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'library-'))
  library = await generateChart(LIBRARY)
  writeChart(join(folder, 'common'), library.files)
  for (const [path, text] of Object.entries(BY_HAND)) {
    mkdirSync(dirname(join(folder, 'by-hand', path)), { recursive: true })
    writeFileSync(join(folder, 'by-hand', path), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(await bothHelms())('a library, by $name,', (helm) => {
  it('passes helm lint', async () => {
    const { code, stdout } = await run(helm.path, ['lint', '--strict', join(folder, 'common')])
    expect(`${code} ${code === 0 ? '' : stdout}`).toBe('0 ')
  })

  it('gives a chart that was written by hand what its functions give', async () => {
    const { code, stderr } = await run(helm.path, ['dependency', 'update', join(folder, 'by-hand')])
    expect(`${code} ${code === 0 ? '' : stderr}`).toBe('0 ')
    const result = await runHelm(helm, join(folder, 'by-hand'))
    if (!result.ok) throw new Error(result.message)
    expect([...readManifests(result.text).values()].flat()).toEqual([await byFunctions()])
  })
})

const byFunctions = async (): Promise<unknown> => {
  const { definition } = await loadChart(LIBRARY)
  const context = authorContext(helmContext(definition, {}, { release: { name: 'demo' } }))
  return {
    metadata: { labels: labels(context, 'web', { team: 'no', 'app.kubernetes.io/component': 'y' }) },
    data: {
      name: partName(context, 'web'),
      plain: address(context, 'web'),
      safe: address(context, 'web', 'https'),
      flags: flags(context, { a: '1', b: '%d x' }, true),
      none: flags(context, {}, false),
      short: shortName(context),
    },
  }
}

it('says in its README how each named template is included', () => {
  expect(library.files.get('README.md')).toContain(
    '| `include "common.address" (dict "root" $ "part" … "scheme" …)` | The address of a part in the cluster. A text. |',
  )
})

const refusalOf = async (path: string, text: string): Promise<string> => {
  // beside the library, so that its imports are found
  const copy = mkdtempSync(join(LIBRARY, '..', 'refused-'))
  try {
    cpSync(LIBRARY, copy, { recursive: true })
    writeFileSync(join(copy, path), text)
    return await generateChart(copy).then(
      () => 'taken',
      (error: Error) => error.message,
    )
  } finally {
    rmSync(copy, { recursive: true })
  }
}

it('refuses a library that would install something', async () => {
  expect(await refusalOf('src/config.ts', 'export default () => ({})')).toMatch(
    /config\.ts:1:1 The library common can't have templates, because a library installs nothing.*helper\(…\)/s,
  )
})

it('refuses parameters of a type that nothing says', async () => {
  const source = `import { helper } from 'chartwright'\nexport const port = helper((_, port: number): string => \`\${port}\`)\n`
  expect(await refusalOf('src/helpers.ts', source)).toMatch(
    /helpers\.ts:2:\d+ this annotation doesn't give the type of a library helper's parameter.*string\[\] or Record<string, string>/s,
  )
})
