import {
  type Chart,
  type ConfigMap,
  type Deployment,
  hook,
  type Ingress,
  type Job,
  labels,
  type NetworkPolicy,
  type PodDisruptionBudget,
  type SelectorLabels,
  type Service,
  type StatefulSet,
  selectorLabels,
} from 'chartwright'
import { describe, expectTypeOf, it } from 'vitest'

declare const context: Chart<{ replicas: number; port?: number; type: 'NodePort' | 'Internal' }>
const selector = { matchLabels: selectorLabels(context, 'web') }
const template = { metadata: { labels: labels(context, 'web') }, spec: { containers: [{ name: 'web' }] } }
const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' } } as const

describe('a manifest', () => {
  it('is what Kubernetes takes', () => {
    const right: Deployment = { ...deployment, spec: { replicas: context.values.replicas, selector, template } }
    const optional: Service = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web' },
      spec: { ports: [{ port: 80, nodePort: context.values.port }] },
    }
    expectTypeOf([right, optional]).toBeArray()
  })

  it('takes the annotations of a hook only from hook(…)', () => {
    const migrate: Job = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'migrate', annotations: { ...hook('pre-upgrade'), other: 'text' } },
    }
    const withoutPolicy: Job = {
      ...migrate,
      // @ts-expect-error a string isn't what hook(…) makes
      metadata: { name: 'migrate', annotations: { 'helm.sh/hook': 'pre-upgrade' } },
    }
    expectTypeOf([migrate, withoutPolicy]).toBeArray()
  })

  it('refuses a field that Kubernetes does not know', () => {
    const unknown: Deployment = {
      ...deployment,
      // @ts-expect-error 'replica' does not exist
      spec: { selector, template, replica: 3 },
    }
    const inContainer: Deployment = {
      ...deployment,
      // @ts-expect-error 'imagePullPolice' does not exist
      spec: { selector, template: { spec: { containers: [{ name: 'web', imagePullPolice: 'Always' }] } } },
    }
    expectTypeOf([unknown, inContainer]).toBeArray()
  })

  it('refuses a value of another type', () => {
    const text: Deployment = {
      ...deployment,
      // @ts-expect-error Type 'string' is not assignable to type 'number'
      spec: { selector, template, replicas: '3' },
    }
    const data: ConfigMap = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'web' },
      // @ts-expect-error Type 'number' is not assignable to type 'string'
      data: { replicas: context.values.replicas },
    }
    expectTypeOf([text, data]).toBeArray()
  })

  it('refuses a word that is not one of the allowed', () => {
    const service: Service = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web' },
      // @ts-expect-error 'Internal' is no type of a service
      spec: { type: context.values.type, ports: [{ port: 80 }] },
    }
    // @ts-expect-error a Deployment is of apps/v1
    const version: Deployment = { ...deployment, apiVersion: 'apps/v2', spec: { selector, template } }
    expectTypeOf([service, version]).toBeArray()
  })

  it('needs a name, and has no status', () => {
    // @ts-expect-error Property 'name' is missing
    const nameless: Job = { apiVersion: 'batch/v1', kind: 'Job', metadata: {} }
    // @ts-expect-error 'status' does not exist
    const done: Ingress = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'a' }, status: {} }
    expectTypeOf([nameless, done]).toBeArray()
  })
})

describe('a selector', () => {
  it('is made by selectorLabels only', () => {
    expectTypeOf(selectorLabels(context, 'web')).toEqualTypeOf<SelectorLabels>()
    expectTypeOf(labels(context, 'web')).not.toExtend<SelectorLabels>()
    expectTypeOf<{ app: string }>().not.toExtend<SelectorLabels>()
  })

  it('refuses labels that change with a version', () => {
    const version: Deployment = {
      ...deployment,
      // @ts-expect-error these labels select nothing
      spec: { selector: { matchLabels: labels(context, 'web') }, template },
    }
    expectTypeOf(version).toBeObject()
  })

  it('refuses labels that were added', () => {
    const widened = { ...selectorLabels(context, 'web'), version: '1' }
    expectTypeOf(widened).toExtend<Record<string, string>>()
    expectTypeOf(widened).not.toExtend<SelectorLabels>()
    // @ts-expect-error a spread is no selector any more
    const spread: Deployment = { ...deployment, spec: { selector: { matchLabels: widened }, template } }
    const copied: Deployment = {
      ...deployment,
      // @ts-expect-error nor is a spread without anything added
      spec: { selector: { matchLabels: { ...selector.matchLabels } }, template },
    }
    expectTypeOf([spread, copied]).toBeArray()
  })

  it('is asked for by services, budgets, policies and claim templates', () => {
    expectTypeOf<Service['spec']['selector']>().toEqualTypeOf<SelectorLabels | undefined>()
    expectTypeOf<PodDisruptionBudget['spec']['selector']['matchLabels']>().toEqualTypeOf<SelectorLabels>()
    const claims: StatefulSet['spec']['volumeClaimTemplates'] = [
      // @ts-expect-error labels of a claim template never change
      { metadata: { name: 'data', labels: labels(context, 'web') } },
    ]
    const policy: NetworkPolicy['spec'] = {
      // @ts-expect-error these labels select nothing
      podSelector: { matchLabels: labels(context, 'web') },
    }
    const all: NetworkPolicy['spec'] = { podSelector: {} }
    expectTypeOf([claims, policy, all]).toBeArray()
  })
})
