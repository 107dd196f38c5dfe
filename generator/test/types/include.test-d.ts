import {
  asSelectorLabels,
  type Chart,
  type Deployment,
  include,
  includeYaml,
  type Service,
  type Volume,
} from 'chartwright'
import { describe, expectTypeOf, it } from 'vitest'

declare const context: Chart<{ port: number }>

describe('what only Helm can evaluate', () => {
  it('is a string, or YAML of the type that its author gives', () => {
    expectTypeOf(include('x', context)).toEqualTypeOf<string>()
    expectTypeOf(includeYaml<Volume[]>('x', { context, list: [context.values] })).toEqualTypeOf<Volume[]>()
    expectTypeOf(includeYaml<number>('x', 'text')).toEqualTypeOf<number>()
  })

  it('stands and is spread in manifests, without a type where it is a map of anything', () => {
    const labels = { ...includeYaml('x', context), app: 'web' }
    const deployment: Deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: include('x', context), labels: includeYaml('x', context) },
      spec: {
        selector: { matchLabels: asSelectorLabels(includeYaml('x', context)) },
        template: {
          metadata: { labels },
          spec: {
            containers: [
              {
                name: 'web',
                ports: [{ containerPort: includeYaml<number>('x', context) }],
                ...includeYaml('y', context),
              },
            ],
            volumes: [{ name: 'data' }, ...includeYaml<Volume[]>('x', context)],
          },
        },
      },
    }
    expectTypeOf(deployment).toBeObject()
  })

  it('is no list, number or selector without being called so', () => {
    const service: Service = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web' },
      spec: {
        // @ts-expect-error `asSelectorLabels` says that these labels never change
        selector: includeYaml('x', context),
        // @ts-expect-error a map isn't a number
        ports: [{ port: includeYaml('x', context) }],
        // @ts-expect-error a map isn't a list
        externalIPs: includeYaml('x', context),
      },
    }
    expectTypeOf(service).toBeObject()
  })
})
