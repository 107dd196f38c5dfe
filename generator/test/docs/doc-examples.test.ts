import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DocExample, docExamples } from '../../docs/doc-examples.ts'
import { emit, sourceOf } from '../../docs/emit.ts'
import { typeProblems } from '../../docs/type-check.ts'
import { writeChartYaml } from '../../src/chart/write/chart-yaml.ts'
import { allDefinitions, definitionOf } from '../../src/functions/definition.ts'
import * as exported from '../../src/functions/index.ts'
import { writeOverlay } from '../../src/values/index.ts'
import { importSource } from '../differential/native.ts'
import { docTypes, docValuesType } from './doc-values.ts'

const SOURCE = resolve(import.meta.dirname, '../../src')
const examples = ['functions', 'author'].flatMap((folder) => docExamples(resolve(SOURCE, folder)))

const isExpression = (code: string): boolean => !/^(?:\w+: |export )/.test(code)

/** An expression stands as the value of a field. */
const fieldOf = (code: string): string => (isExpression(code) ? `value: ${code}` : code)

const emittedBy = async ({ code }: DocExample): Promise<string> => {
  const options = { types: docTypes, valuesType: docValuesType, chart: 'hello-counter' }
  const { template } = await emit(fieldOf(code), options)
  return isExpression(code) ? template.replace(/^value: /, '') : template
}

const IMPORT = "import { type Chart, defineChart, type Overlay } from 'chartwright'\n"
const DEFAULTS = 'const defaults = {} as Values\n'
const withoutComments = (text: string): string => text.replace(/^#.*\n/gm, '').trimEnd()

/** Sources that become other files than templates. */
const OTHER_FILES: Readonly<Record<string, (value: never) => string>> = {
  'define-chart.ts': (definition) => withoutComments(writeChartYaml(definition)),
  'overlay.ts': (values) => withoutComments(writeOverlay(values, { comment: '', source: '' })),
}

const sourceText = ({ file, code }: DocExample): string =>
  file in OTHER_FILES ? `${IMPORT}${docTypes}${DEFAULTS}${code}\n` : sourceOf(fieldOf(code), docTypes)

describe('the example in the comment becomes what the comment says:', () => {
  test.each(examples.map((example) => [`${example.file}: ${example.code.split('\n', 1)[0]}`, example] as const))(
    '%s',
    async (_name, example) => {
      const other = OTHER_FILES[example.file]
      const emitted = other ? other((await importSource(sourceText(example))) as never) : await emittedBy(example)
      expect(example.emitted).toBe(emitted)
    },
  )
})

test('there are examples, and they are well typed', () => {
  expect(examples.length).toBeGreaterThan(40)
  expect(typeProblems(new Map(examples.map((example, index) => [`doc${index}`, sourceText(example)])))).toEqual([])
})

test('every function of charts has an example', () => {
  const byName = new Map<string, unknown>(Object.entries(exported))
  const named = docExamples(resolve(SOURCE, 'functions')).map(({ of }) => byName.get(of))
  const charts = [...allDefinitions().values()].filter(({ internal }) => !internal)
  expect(named.map((each) => definitionOf(each)?.name).sort()).toEqual(charts.map(({ name }) => name).sort())
})
