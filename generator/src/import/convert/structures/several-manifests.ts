import type { Arm, Document, Structure } from '../../structure/tree.ts'
import { spread } from '../../typescript/make.ts'
import { returned } from '../../typescript/make-statements.ts'
import type { Expression, Spread, Statement } from '../../typescript/tree.ts'
import { DrawnConstants } from '../expressions/drawn-constants.ts'
import type { Scope } from '../expressions/scope.ts'
import { Unconverted } from '../expressions/unconverted.ts'
import { chosenItems, listOfItems, waysOf } from './arms.ts'
import { loopOver } from './loops.ts'
import { manifestTexts } from './manifest-texts.ts'
import type { Body } from './one-manifest.ts'
import { asDocument, countOf, isShown, isWholeControl } from './shown.ts'
import { silent, silentStatements, statementOf } from './silent.ts'
import { settle, setVariables } from './statements.ts'
import { convertStructure } from './structures.ts'

/** A list of manifests. */
export const severalManifests = (documents: readonly Document[], scope: Scope): Body => {
  const statements: Statement[] = []
  const items: (Expression | Spread)[] = []
  const drawn = new DrawnConstants()
  const within = scope.inner({ drawn })
  for (const each of documents) {
    if (each.kind === 'statement') statements.push(...statementOf(each.pipeline, within))
    else if (each.kind === 'control' && countOf([each]) === 0) statements.push(...silent(each.arms, within))
    else if (each.kind === 'document' && each.value.kind === 'nothing')
      statements.push(...silentStatements(each.value, within))
    else items.push(...manifestItems(each, within))
  }
  return { statements: [...statements, ...drawn.statements, returned(listOfItems(items))] }
}

const manifestItems = (document: Document, scope: Scope): readonly (Expression | Spread)[] => {
  if (document.kind === 'statement') {
    setVariables(document.pipeline, scope)
    return []
  }
  if (document.kind === 'document') return manifestOrNone(document.value, scope)
  const [first] = document.arms
  if (first?.head === 'range') return loopItems(document.arms, scope)
  const ways = waysOf(document.arms, scope).map((way) => ({
    ...way,
    items: way.body.filter(isShown).flatMap((each) => manifestItems(each, way.scope)),
  }))
  settle(ways, scope)
  return chosenItems(ways)
}

const loopItems = (arms: readonly Arm<readonly Document[]>[], scope: Scope): readonly (Expression | Spread)[] => {
  const [arm, otherwise] = arms
  if (!arm || otherwise) throw new Unconverted('a loop with else around documents', arm?.place)
  const loop = loopOver(arm, scope)
  const items = arm.body.filter(isShown).flatMap((each) => manifestItems(each, loop.scope))
  return [spread(loop.items(items))]
}

/** A manifest of several; one that stands in a condition, too. */
const manifestOrNone = (value: Structure, scope: Scope): readonly (Expression | Spread)[] => {
  const entries = value.kind === 'map' ? value.entries.filter(({ kind }) => kind !== 'comment') : []
  const [only] = entries
  if (value.kind === 'map' && entries.length === 1 && only?.kind === 'control' && isWholeControl(only, [])) {
    const ways = waysOf(only.arms, scope).map((way) => ({
      ...way,
      items: manifestOrNone({ ...value, entries: way.body }, way.scope),
    }))
    return chosenItems(ways)
  }
  const texts = manifestTexts(value, scope)
  if (texts) return texts
  const { expression } = asDocument(convertStructure(value, scope))
  return expression.kind === 'literal' ? [] : [expression]
}
