import type { Document } from '../../structure/tree.ts'
import type { Scope } from '../expressions/scope.ts'
import { type Body, oneManifest } from './one-manifest.ts'
import { severalManifests } from './several-manifests.ts'
import { countOf, isShown } from './shown.ts'

/** The function of a template: it returns a manifest, or a list of them. */
export const convertDocuments = (documents: readonly Document[], scope: Scope, isTyped: boolean): Body => {
  const shown = documents.filter(isShown)
  return countOf(shown) === 1 ? oneManifest(shown, scope, isTyped) : severalManifests(shown, scope)
}
