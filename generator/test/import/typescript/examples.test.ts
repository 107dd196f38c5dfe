import { expect, it } from 'vitest'
import {
  and,
  array,
  arrow,
  asType,
  binary,
  call,
  conditional,
  data,
  element,
  literal,
  member,
  name,
  not,
  object,
  or,
  property,
  satisfies,
  spread,
  template,
} from '../../../src/import/typescript/make.ts'
import {
  assign,
  constant,
  exported,
  exportedDefault,
  exportedType,
  forOf,
  ifElse,
  returned,
  thrown,
  variable,
} from '../../../src/import/typescript/make-statements.ts'
import { printDeclaration, printExpression, printFile } from '../../../src/import/typescript/print.ts'
import type { Expression } from '../../../src/import/typescript/tree.ts'

const context = name('context')
const values = name('values')
const at = (path: string): Expression => path.split('.').reduce((of, key) => member(of, key), values)

/** Texts without the indent that they have here. */
const text = ([written = '']: TemplateStringsArray): string => {
  const [, ...lines] = written.split('\n')
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0
  return lines.map((line) => line.slice(indent)).join('\n')
}

it('prints a manifest with its imports', () => {
  const labels = call('labels', context)
  const ports = call(
    member(at('ports'), 'map'),
    arrow(['[name, port]'], object([property('name', name('name')), property('containerPort', name('port'))])),
  )
  const manifest = object([
    property('apiVersion', literal('apps/v1')),
    property('kind', literal('Deployment')),
    property('metadata', object([property('name', call('fullname', context)), property('labels', labels)])),
    property(
      'spec',
      object([
        spread(and(not(at('autoscaling.enabled')), object([property('replicas', at('replicaCount'))]))),
        property('selector', object([property('matchLabels', call('selectorLabels', context))])),
        property(
          'template',
          object([
            property('metadata', object([property('labels', labels), property('annotations', at('podAnnotations'))])),
            property(
              'spec',
              object([
                property(
                  'containers',
                  array([
                    object([
                      property('name', name('name')),
                      property(
                        'image',
                        template([
                          at('image.repository'),
                          ':',
                          or(at('image.tag'), member(member(context, 'chart'), 'appVersion')),
                        ]),
                      ),
                      property('ports', ports),
                      property('resources', at('resources'), ['Requests and limits.']),
                    ]),
                  ]),
                ),
              ]),
            ),
          ]),
        ),
      ]),
    ),
  ])
  const body = [
    constant('{ values }', context),
    ifElse(not(at('enabled')), [returned(literal(undefined))]),
    returned(manifest),
  ]
  const file = printFile({
    imports: [
      { from: './helpers.ts', names: ['fullname', 'labels', 'selectorLabels'], types: [] },
      { from: 'chartwright', names: [], types: ['Deployment'] },
      { from: '../../../schemas/web.ts', names: ['name'], types: ['Context'] },
    ],
    declarations: [exportedDefault(arrow(['context: Context'], body, 'Deployment | undefined'), ['The servers.'])],
  })
  expect(file).toBe(text`
    import type { Deployment } from 'chartwright'
    import { type Context, name } from '../../../schemas/web.ts'
    import { fullname, labels, selectorLabels } from './helpers.ts'

    /** The servers. */
    export default (context: Context): Deployment | undefined => {
      const { values } = context
      if (!values.enabled) return undefined

      return {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: fullname(context), labels: labels(context) },
        spec: {
          ...(!values.autoscaling.enabled && { replicas: values.replicaCount }),
          selector: { matchLabels: selectorLabels(context) },
          template: {
            metadata: { labels: labels(context), annotations: values.podAnnotations },
            spec: {
              containers: [
                {
                  name,
                  image: \`\${values.image.repository}:\${values.image.tag || context.chart.appVersion}\`,
                  ports: values.ports.map(([name, port]) => ({ name, containerPort: port })),
                  // Requests and limits.
                  resources: values.resources,
                },
              ],
            },
          },
        },
      }
    }
    `)
})

const list = name('theNameOfAListThatIsRatherLong')
const isEnabled = member(name('each'), 'isEnabled')
const long = literal('a string that is too long for the line that it would stand on, behind the names before it')

it.each<[Expression, string]>([
  [
    call(member(call(member(list, 'filter'), arrow(['each'], isEnabled)), 'map'), arrow(['each'], long)),
    text`
      theNameOfAListThatIsRatherLong
        .filter((each) => each.isEnabled)
        .map((each) => 'a string that is too long for the line that it would stand on, behind the names before it')`,
  ],
  [
    call(member(list, 'map'), arrow(['each'], object([property('isEnabled', isEnabled), property('text', long)]))),
    text`
      theNameOfAListThatIsRatherLong.map((each) => ({
        isEnabled: each.isEnabled,
        text: 'a string that is too long for the line that it would stand on, behind the names before it',
      }))`,
  ],
  [
    conditional(isEnabled, long, conditional(member(name('each'), 'other'), literal("it's"), literal(1))),
    text`
      each.isEnabled
        ? 'a string that is too long for the line that it would stand on, behind the names before it'
        : each.other
          ? "it's"
          : 1`,
  ],
  [
    and(
      isEnabled,
      binary('===', member(name('each'), 'name'), long),
      or(isEnabled, binary('in', literal('x'), values)),
    ),
    text`
      each.isEnabled &&
        each.name === 'a string that is too long for the line that it would stand on, behind the names before it' &&
        (each.isEnabled || 'x' in values)`,
  ],
  [
    array([spread(conditional(isEnabled, array([long]), array([]))), ...[1, 2, 3].map((each) => literal(each))]),
    text`
      [
        ...(each.isEnabled
          ? ['a string that is too long for the line that it would stand on, behind the names before it']
          : []),
        1,
        2,
        3,
      ]`,
  ],
  [
    object([
      property('theNameOfAKeyThatIsRatherLongItself', long),
      property('app.kubernetes.io/name', or(binary('??', values, context), literal(null))),
      property('__proto__', element(values, context)),
      property(template(['x-', context]), asType(object([]), 'Values')),
    ]),
    text`
      {
        theNameOfAKeyThatIsRatherLongItself:
          'a string that is too long for the line that it would stand on, behind the names before it',
        'app.kubernetes.io/name': (values ?? context) || null,
        ['__proto__']: values[context],
        [\`x-\${context}\`]: {} as Values,
      }`.replaceAll('\\', ''),
  ],
  [
    call('helper', context, arrow(['a'], arrow(['b'], arrow(['c: number'], binary('+', name('a'), name('b')))))),
    'helper(context, (a) => (b) => (c: number) => a + b)',
  ],
  [call(member(name('Object'), 'fromEntries'), array([])), 'Object.fromEntries([])'],
  [member(conditional(values, context, list), 'name'), '(values ? context : theNameOfAListThatIsRatherLong).name'],
  [call(arrow([], object([]))), '(() => ({}))()'],
  [template(['a `b` \\ ${', literal('c'), '\n', values]), '`a \\`b\\` \\\\ \\${c\\n${values}`'],
])('prints %#', (tree, expected) => expect(printExpression(tree)).toBe(expected))

it('prints statements', () => {
  const body = [
    constant('{ image: { tag }, ports }', values),
    variable('count', literal(0)),
    forOf('[name, port]', call('entries', name('ports')), [
      ifElse(
        name('port'),
        [assign('count', binary('+', name('count'), literal(1)))],
        [ifElse(name('name'), [thrown(long)])],
      ),
    ]),
    ifElse(binary('>', name('count'), literal(0)), [
      returned(object([property('count', name('count')), property('text', long)])),
    ]),
    returned(or(name('tag'), name('image'), long, literal('latest'))),
  ]
  expect(
    printDeclaration(exported('f', arrow(['{ values }: Context'], body), ['Counts.', '', '@example', 'f()'])),
  ).toBe(text`
    /**
     * Counts.
     *
     * @example
     * f()
     */
    export const f = ({ values }: Context) => {
      const {
        image: { tag },
        ports,
      } = values
      let count = 0
      for (const [name, port] of entries(ports)) {
        if (port) {
          count = count + 1
        } else if (name) {
          throw new Error('a string that is too long for the line that it would stand on, behind the names before it')
        }
      }
      if (count > 0) {
        return { count, text: 'a string that is too long for the line that it would stand on, behind the names before it' }
      }

      return (
        tag ||
        image ||
        'a string that is too long for the line that it would stand on, behind the names before it' ||
        'latest'
      )
    }`)
})

it('prints texts of several lines over several lines, unless they are data', () => {
  const lines = 'listen 80;\n\n# `all`\nserver_name '
  const config = object([property('nginx.conf', template([lines, values, ';\n'])), property('short', literal('a\nb'))])
  expect(printExpression(config)).toBe(
    "{\n  'nginx.conf': `listen 80;\n\n# \\`all\\`\nserver_name ${values};\n`,\n  short: 'a\\nb',\n}",
  )
  expect(printExpression(literal('a\nb \nc'))).toBe("'a\\nb \\nc'")
  expect(printExpression(literal('a\nb\nc'), { isDense: true })).toBe("'a\\nb\\nc'")
})

it('prints data as densely as they fit, and types as they are', () => {
  const defaults = satisfies(data({ a: { b: 1, c: 2, d: 3, e: 4 } }), 'Values')
  expect(printDeclaration(exported('defaults: Values', defaults), { isDense: true })).toBe(
    'export const defaults: Values = { a: { b: 1, c: 2, d: 3, e: 4 } } satisfies Values',
  )
  expect(printDeclaration(exportedType('Context', 'Chart<Values>', ['What templates get.']))).toBe(
    '/** What templates get. */\nexport type Context = Chart<Values>',
  )
})
