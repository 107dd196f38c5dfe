import { BOOLEAN, STRING, type Type } from '../../../model/type.ts'
import { member } from '../../typescript/make.ts'
import type { Scope } from './scope.ts'
import { type Typed, typed } from './typed.ts'
import { Unconverted, UnknownArgument } from './unconverted.ts'

/** A field of the context or of a part of it: another part, or a value. */
type ContextField = { readonly name: string } & ({ readonly part: string } | { readonly type: Type })

const NAME: Type = { kind: 'string', nonEmpty: true, ascii: true, simple: true }
const part = (name: string): ContextField => ({ name, part: name })

const FIELDS: Readonly<Record<string, Readonly<Record<string, ContextField>>>> = {
  context: {
    Release: part('release'),
    Chart: part('chart'),
    Capabilities: part('capabilities'),
    Files: part('files'),
    Template: part('template'),
  },
  release: {
    Name: { name: 'name', type: NAME },
    Namespace: { name: 'namespace', type: NAME },
    Service: { name: 'service', type: NAME },
    Revision: { name: 'revision', type: { kind: 'integer', minimum: 1 } },
    IsInstall: { name: 'isInstall', type: BOOLEAN },
    IsUpgrade: { name: 'isUpgrade', type: BOOLEAN },
  },
  chart: {
    Name: { name: 'name', type: NAME },
    Version: { name: 'version', type: { ...NAME, version: true } },
    AppVersion: { name: 'appVersion', type: STRING },
    Description: { name: 'description', type: STRING },
  },
  capabilities: {
    KubeVersion: part('kubeVersion'),
    HelmVersion: part('helmVersion'),
    APIVersions: part('apiVersions'),
  },
  kubeVersion: {
    Version: { name: 'version', type: { ...NAME, version: true } },
    GitVersion: { name: 'version', type: { ...NAME, version: true } },
    Major: { name: 'major', type: NAME },
    Minor: { name: 'minor', type: NAME },
  },
  helmVersion: { Version: { name: 'version', type: { ...NAME, version: true } } },
  template: { Name: { name: 'name', type: NAME }, BasePath: { name: 'basePath', type: NAME } },
}

/** A field of the context, such as `.Release` or `.Release.Name`. */
export const contextField = (of: Typed & { readonly part: string }, field: string, scope: Scope): Typed => {
  if (of.part === 'context' && field === 'Values')
    return { ...typed(member(of.expression, 'values'), scope.converting.values), written: 'Values' }
  const found = FIELDS[of.part]?.[field]
  if (!found) {
    const Reason = of.part === 'context' ? UnknownArgument : Unconverted
    throw new Reason(`.${field} of the ${of.part} has no counterpart`)
  }
  const expression = member(of.expression, found.name)
  return 'part' in found ? { expression, type: { kind: 'unknown' }, part: found.part } : typed(expression, found.type)
}
