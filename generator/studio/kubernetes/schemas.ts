import { isMap, own } from '../values/json.ts'
import type { Schema } from '../values/shape.ts'
import { type Validate, validatorOf } from '../values/validate.ts'

/** Kubernetes' schemas of stable kinds, by `deployment-apps-v1`, with what they share. */
export interface Bundle {
  readonly kinds: Readonly<Record<string, Schema>>
  readonly definitions: Readonly<Record<string, Schema>>
}

/** Holds manifests against the schemas of their kinds. */
export class KubernetesSchemas {
  readonly #bundle: Bundle
  readonly #validators = new Map<string, Validate>()

  constructor(bundle: Bundle) {
    this.#bundle = bundle
  }

  /** What holds a manifest of a kind against its schema; undefined where there is none. */
  validator(apiVersion: string, kind: string): Validate | undefined {
    const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion]
    const name = [kind, group?.split('.')[0], version].filter(Boolean).join('-').toLowerCase()
    const schema = own(this.#bundle.kinds, name)
    if (!isMap(schema) || !isOf(schema, apiVersion)) return undefined
    const known = this.#validators.get(name) ?? this.#make(schema)
    this.#validators.set(name, known)
    return known
  }

  #make(schema: Schema): Validate {
    const $schema = 'http://json-schema.org/draft-07/schema#'
    return validatorOf({ $schema, ...schema, definitions: this.#reachable(schema) }).validate
  }

  /** To prepare all definitions would take longer than to check all manifests of a chart. */
  #reachable(schema: Schema): Record<string, Schema> {
    const found: Record<string, Schema> = {}
    const visit = (from: Schema): void => {
      for (const [, name = ''] of JSON.stringify(from).matchAll(/"#\/definitions\/([^"]+)"/g)) {
        const definition = this.#bundle.definitions[name]
        if (!definition || Object.hasOwn(found, name)) continue
        found[name] = definition
        visit(definition)
      }
    }
    visit(schema)
    return found
  }
}

/** Of another group with the same first word there is no schema. */
const isOf = ({ properties }: Schema, apiVersion: string): boolean => {
  const allowed = own(own(properties, 'apiVersion'), 'enum')
  return Array.isArray(allowed) && allowed.includes(apiVersion)
}
