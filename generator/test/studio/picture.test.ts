import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { keyed } from '../../studio/engine/resources.ts'
import { BOX, layOut } from '../../studio/picture/layout.ts'
import { relationsOf } from '../../studio/picture/relations.ts'

/** The relations of manifests in YAML, in words. */
const relationsIn = (text: string): string[] => {
  const documents = parseAllDocuments(text).map((each) => ({ source: 'x', text: '', value: each.toJS() }))
  const short = (key: string): string => key.split('/').filter(Boolean).slice(0, -1).join(' ')
  return relationsOf(keyed(documents)).map(({ from, to, how }) => `${short(from)} ${how} ${short(to)}`)
}

const workload = (kind: string, spec: string): string =>
  `{kind: ${kind}, metadata: {name: w}, spec: {template: {metadata: {labels: {app: w, tier: front}}, spec: ${spec}}}}`

describe('what manifests reach', () => {
  it.each([
    ['{kind: Service, metadata: {name: s}, spec: {selector: {app: w}}}', ['Service s sends requests to Deployment w']],
    ['{kind: Service, metadata: {name: s}, spec: {selector: {app: other}}}', []],
    ['{kind: Service, metadata: {name: s}, spec: {}}', []],
    [
      '{kind: PodDisruptionBudget, metadata: {name: p}, spec: {selector: {matchExpressions: [{key: tier, operator: In, values: [front]}]}}}',
      ['PodDisruptionBudget p protects Deployment w'],
    ],
    [
      '{kind: PodDisruptionBudget, metadata: {name: p}, spec: {selector: {matchExpressions: [{key: tier, operator: NotIn, values: [front]}]}}}',
      [],
    ],
    ['{kind: NetworkPolicy, metadata: {name: n}, spec: {podSelector: {}}}', ['NetworkPolicy n protects Deployment w']],
    [
      '{kind: HorizontalPodAutoscaler, metadata: {name: h}, spec: {scaleTargetRef: {kind: Deployment, name: w}}}',
      ['HorizontalPodAutoscaler h scales Deployment w'],
    ],
    ['{kind: Service, metadata: {name: s, namespace: other}, spec: {selector: {app: w}}}', []],
  ])('%s', (other, wanted) => {
    expect(relationsIn(`${workload('Deployment', '{}')}\n---\n${other}`)).toEqual(wanted)
  })

  it('through routes is what they name', () => {
    const service = '{kind: Service, metadata: {name: s}}'
    const ingress =
      '{kind: Ingress, metadata: {name: i}, spec: {rules: [{http: {paths: [{backend: {service: {name: s}}}]}}]}}'
    const route =
      '{kind: HTTPRoute, metadata: {name: r}, spec: {parentRefs: [{name: g}], rules: [{backendRefs: [{name: s}]}]}}'
    expect(relationsIn([service, ingress, route, '{kind: Gateway, metadata: {name: g}}'].join('\n---\n'))).toEqual([
      'Ingress i sends requests to Service s',
      'HTTPRoute r sends requests to Service s',
      'Gateway g sends requests to HTTPRoute r',
    ])
  })

  it.each(['Deployment', 'StatefulSet', 'DaemonSet', 'Job'])(
    'from the pods of a %s is what they mount, read and connect to',
    (kind) => {
      const spec = `{volumes: [{configMap: {name: c}}, {projected: {sources: [{secret: {name: t}}]}}, {persistentVolumeClaim: {claimName: p}}],
      containers: [{env: [{name: A, valueFrom: {secretKeyRef: {name: t, key: k}}}, {name: URL, value: 'http://s.default.svc:80/x'}], envFrom: [{configMapRef: {name: c}}]}]}`
      const others = [
        ['ConfigMap', 'c'],
        ['Secret', 't'],
        ['PersistentVolumeClaim', 'p'],
        ['Service', 's'],
      ]
      const manifests = others.map(([other, name]) => `{kind: ${other}, metadata: {name: ${name}}}`)
      expect(relationsIn([workload(kind, spec), ...manifests].join('\n---\n'))).toEqual([
        `${kind} w uses ConfigMap c`,
        `${kind} w uses Secret t`,
        `${kind} w uses PersistentVolumeClaim p`,
        `${kind} w connects to Service s`,
      ])
    },
  )

  it('survives manifests of any form', () => {
    for (const broken of [
      'null',
      '[]',
      'text',
      '{kind: Deployment}',
      '{kind: Deployment, spec: {template: {spec: {containers: x, volumes: [1, null]}}}}',
      '{kind: Service, spec: {selector: [a]}}',
      '{kind: constructor}',
      '{kind: Ingress, spec: {rules: {}}}',
    ])
      expect(relationsIn(broken)).toEqual([])
  })
})

describe('the layout', () => {
  const relation = (from: string, to: string) => ({ from, to, how: 'uses' as const })

  it('puts what is reached below what reaches it', () => {
    const { placed } = layOut(['c', 'b', 'a'], [relation('a', 'b'), relation('b', 'c'), relation('a', 'c')], 500)
    const y = new Map(placed.map((each) => [each.key, each.y]))
    expect([...y].sort(([, a], [, b]) => a - b).map(([key]) => key)).toEqual(['a', 'b', 'c'])
  })

  it('fits into any width, and nothing lies on anything else, whatever reaches what', () => {
    const keys = fc.integer({ min: 1, max: 30 }).map((count) => Array.from({ length: count }, (_, at) => `k${at}`))
    const graph = keys.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)), { maxLength: 60 }),
        fc.integer({ min: 280, max: 1200 }),
      ),
    )
    fc.assert(
      fc.property(graph, ([all, edges, width]) => {
        const {
          placed,
          width: used,
          height,
        } = layOut(
          all,
          edges.map(([from, to]) => relation(from, to)),
          width,
        )
        expect(placed.map(({ key }) => key).sort()).toEqual(all.toSorted())
        expect(used).toBeLessThanOrEqual(width)
        for (const { x, y } of placed) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + BOX.width).toBeLessThanOrEqual(width)
          expect(y + BOX.height).toBeLessThanOrEqual(height)
        }
        const isOver = (a: { x: number; y: number }, b: { x: number; y: number }): boolean =>
          a !== b && Math.abs(a.x - b.x) < BOX.width && Math.abs(a.y - b.y) < BOX.height
        expect(placed.flatMap((a) => placed.filter((b) => isOver(a, b)))).toEqual([])
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})
