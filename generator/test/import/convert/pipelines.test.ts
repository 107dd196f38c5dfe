import { describe, expect, test } from 'vitest'
import { ModuleNames } from '../../../src/import/convert/expressions/names.ts'
import { convertPipeline } from '../../../src/import/convert/expressions/pipelines.ts'
import { Scope } from '../../../src/import/convert/expressions/scope.ts'
import { HelperCalls } from '../../../src/import/convert/helper-calls.ts'
import { name } from '../../../src/import/typescript/make.ts'
import { printExpression } from '../../../src/import/typescript/print.ts'
import { parseTemplate } from '../../../src/template-parser/index.ts'
import { STRING, VALUES } from './values.ts'

const converted = (action: string): string => {
  const { nodes } = parseTemplate(`{{ ${action} }}`)
  const [node] = nodes
  if (node?.kind !== 'action') throw new Error(`${action} is no action`)
  const fullname = { constant: 'fullname', type: STRING, isEffect: false, mayBeEmpty: false }
  const helpers = new Map([['demo.fullname', { ...fullname, argumentsFor: () => [name('context')] }]])
  const shapes = new Map([
    ['common.name', 'text'],
    ['common.labels', 'yaml'],
  ] as const)
  const converting = {
    chart: 'demo',
    values: VALUES,
    files: new Set(['files/start.sh']),
    helpers,
    shapeOf: (template: string) => shapes.get(template as never),
    calls: new HelperCalls(),
    included: new Set<string>(),
  }
  return printExpression(convertPipeline(node.pipeline, new Scope(converting, new ModuleNames())).expression)
}

describe('what a pipeline becomes', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['.Values.name', 'context.values.name'],
    ['$.Values.ingress.host', 'context.values.ingress?.host'],
    ['.Release.Name', 'context.release.name'],
    ['.Chart.AppVersion', 'context.chart.appVersion'],
    ['.Capabilities.KubeVersion.GitVersion', 'context.capabilities.kubeVersion.version'],
    ['.Values.name | default "x"', "context.values.name || 'x'"],
    ['default .Chart.AppVersion .Values.tag', 'context.values.tag || context.chart.appVersion'],
    ['coalesce .Values.tag .Values.name "x"', "context.values.tag || context.values.name || 'x'"],
    ['.Values.hosts | default (list "a")', "context.values.hosts.length > 0 ? context.values.hosts : ['a']"],
    ['printf "%s-%s" .Release.Name .Values.name', '`${context.release.name}-${context.values.name}`'],
    ['printf "%s:%d" .Values.name .Values.port', '`${context.values.name}:${context.values.port}`'],
    ['printf "%05d" .Values.port', "printf('%05d', context.values.port)"],
    ['.Values.port | quote', '`${context.values.port}`'],
    ['.Values.tag | quote', 'context.values.tag'],
    ['.Values.name | trunc 63 | trimSuffix "-"', "trimSuffix(truncate(context.values.name, 63), '-')"],
    ['.Values.name | replace "+" "_"', "replace(context.values.name, '+', '_')"],
    ['contains "a" .Values.name', "contains(context.values.name, 'a')"],
    ['required "no name" .Values.name | quote', "required('no name', context.values.name)"],
    [
      '.Values.tag | required (printf "no tag for %s" .Values.name)',
      'required(`no tag for ${context.values.name}`, context.values.tag)',
    ],
    [
      'required "no host" .Values.ingress.host | b64enc',
      "base64Encode(required('no host', context.values.ingress?.host))",
    ],
    ['eq .Values.name "a"', "context.values.name === 'a'"],
    ['eq .Values.name "a" "b"', "context.values.name === 'a' || context.values.name === 'b'"],
    ['ne .Values.port 80', 'context.values.port !== 80'],
    ['eq .Values.on true', 'context.values.on'],
    ['not .Values.hosts', 'context.values.hosts.length === 0'],
    ['not .Values.resources', 'isEmpty(context.values.resources)'],
    ['and .Values.on .Values.labels', 'context.values.on ? context.values.labels : context.values.on'],
    ['and .Values.on .Values.labels | not', '!(context.values.on && len(context.values.labels) > 0)'],
    ['or .Values.name .Release.Name', 'context.values.name || context.release.name'],
    ['ternary "a" "b" .Values.on', "context.values.on ? 'a' : 'b'"],
    ['kindIs "string" .Values.either', "typeof context.values.either === 'string'"],
    ['kindIs "string" .Values.name', 'true'],
    ['kindIs "boolean" .Values.on', 'false'],
    ['ternary "a" "b" (not (.Files.Glob "files/*.{sh,sql}"))', "'b'"],
    ['ternary "a" "b" (not (.Files.Glob "menus/*"))', "'a'"],
    ['genCA "demo-ca" 365', "newAuthority(context, 'demo-ca', 365)"],
    ['genSelfSignedCert "a" nil (list .Values.name) 30', "newCertificate(context, 'a', [context.values.name], 30)"],
    ['kindIs "invalid" .Values.tag', 'context.values.tag === undefined'],
    ['kindIs "invalid" .Values.name', 'false'],
    ['eq (typeOf .Values.either) "string"', "typeof context.values.either === 'string'"],
    ['ne "slice" (kindOf .Values.either)', '!Array.isArray(context.values.either)'],
    ['eq (kindOf .Values.tag) "invalid"', 'context.values.tag === undefined'],
    ['kindIs "map" .Values.provider', "typeof context.values.provider === 'object'"],
    ['.Values.provider.name', "typeof context.values.provider === 'object' ? context.values.provider.name : undefined"],
    [
      'and .Values.provider.name true | not',
      "!(typeof context.values.provider === 'object' && context.values.provider.name)",
    ],
    [
      'ternary "a" "b" (index .Values.parts .Values.name)',
      "context.values.parts[context.values.name] !== undefined ? 'a' : 'b'",
    ],
    [
      'ternary "a" "b" (index .Values.parts .Values.name).image',
      "context.values.parts[context.values.name]?.image !== undefined ? 'a' : 'b'",
    ],
    ['include "demo.fullname" .', 'fullname(context)'],
    ['include "common.name" .', "include('common.name', context)"],
    [
      'include "common.labels" (dict "labels" .Values.labels "context" $)',
      "includeYaml('common.labels', { labels: context.values.labels, context })",
    ],
    ['tpl .Values.name .', 'tpl(context.values.name, context)'],
    ['toYaml .Values.resources', 'context.values.resources'],
    ['toYaml .Values.resources | sha256sum', 'sha256(toYaml(context.values.resources))'],
    ['.Values.port | int', 'context.values.port'],
    ['.Values.count | int', 'context.values.count ?? 0'],
    ['add .Values.count 1', '(context.values.count ?? 0) + 1'],
    ['add .Values.port 1', 'context.values.port + 1'],
    ['div .Values.port 2', 'Math.trunc(context.values.port / 2)'],
    ['index .Values.hosts 0', 'context.values.hosts[0]'],
    ['index .Values.labels "a/b"', "context.values.labels['a/b']"],
    ['first .Values.hosts', 'context.values.hosts[0]'],
    ['append .Values.hosts "a"', "[...context.values.hosts, 'a']"],
    ['join "," .Values.hosts', "join(context.values.hosts, ',')"],
    ['join "," .Values.name', 'context.values.name'],
    ['join "," .Values.tag', "context.values.tag ?? ''"],
    [
      'join "," .Values.either',
      "Array.isArray(context.values.either) ? join(context.values.either, ',') : context.values.either",
    ],
    ['keys .Values.secrets', 'keys(context.values.secrets ?? {})'],
    ['(split ":" .Values.name)._1', "split(context.values.name, ':')[1]"],
    ['toYaml .Values.resources | trimSuffix "\\n"', 'context.values.resources'],
    ['toYaml .Values.resources | trim', 'context.values.resources'],
    ['trim .Values.name', 'trim(context.values.name)'],
    ['has "a" .Values.hosts', "has(context.values.hosts, 'a')"],
    ['hasKey .Values.labels "a"', "hasKey(context.values.labels, 'a')"],
    ['.Capabilities.APIVersions.Has "batch/v1"', "context.capabilities.apiVersions.has('batch/v1')"],
    ['.Files.Get "files/a.txt"', "context.files.get('files/a.txt')"],
    ['(dict "a" .Values.name).a', 'context.values.name'],
    ['b64enc .Values.name', 'base64Encode(context.values.name)'],
    ['include (print $.Template.BasePath "/config.yaml") . | sha256sum', "templateChecksum('config.yaml', context)"],
  ]
  for (const [action, typescript] of examples)
    test(action, () => {
      expect(converted(action)).toBe(typescript)
    })
})

describe('what has no counterpart that is known to mean the same', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['.Values.nmae', 'the interface Values has no nmae there'],
    ['.Values.resources.limits', 'limits of a value that is passed through'],
    ['include "demo.nobody" .', 'include "demo.nobody", which nobody defines'],
    ['eq .Values.name 1', 'a comparison of a string and a number'],
    ['required "no context" .', 'required of something else than a value'],
    ['required .Values.port .Values.name', 'required with a message that is no text'],
    ['required "no labels" (toYaml .Values.labels)', 'required of something else than a value'],
    ['genPrivateKey "rsa"', 'the function genPrivateKey has no counterpart'],
    ['printf "%s" .Values.hosts .Values.name', 'printf with another number of arguments'],
    ['.Values.either.name', 'name of a value of several types'],
    ['printf "%s" (kindOf .Values.name)', 'a name of a kind within a text'],
    ['eq (typeOf .Values.name) "func"', 'a test for the kind func'],
    ['(split ":" .Values.name).first', '.first of the parts of a text'],
    ['tpl .Values.name .Values', 'tpl with something else than the context'],
  ]
  for (const [action, reason] of refused)
    test(action, () => {
      expect(() => converted(action)).toThrow(reason)
    })
})
