import type ts from 'typescript'
import { functionNamed } from '../../functions/index.ts'
import { make } from '../../model/leaves.ts'
import { ANY } from '../../model/type.ts'
import { refuse } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { callDefinition } from '../syntax/function-calls.ts'
import { Closure, Helper, Intrinsic, type Value } from '../value.ts'
import { entriesOf } from './entries.ts'

/** All that a template is given: `$`. */
const ROOT = make({ kind: 'built-in', name: 'Root', type: { kind: 'map', value: ANY } })

/** Functions of chartwright that the compiler gives a meaning of its own. */
export const OWN_FUNCTIONS: Readonly<Record<string, Value>> = {
  helper: new Intrinsic(([build], at, scope) => helperOf(build, at, scope)),
  namedTemplate: new Intrinsic(([name, build], at, scope) =>
    typeof name === 'string' && name !== ''
      ? helperOf(build, at, scope, name)
      : refuse(at, '`namedTemplate(…)` needs a name', "Write the template's full name: `'common.names.fullname'`."),
  ),
  entries: new Intrinsic(([map], at, scope) => entriesOf(map, at, scope)),
  tpl: new Intrinsic(([template, context], at, scope) =>
    context === scope.evaluation.context
      ? callDefinition(functionNamed('tplText'), [template, ROOT], at, scope)
      : refuse(at, '`tpl` needs the context as its second argument', 'Write `tpl(text, context)`.'),
  ),
}

const helperOf = (build: Value, at: ts.Node, scope: Scope, foreign?: string): Value => {
  if (!(build instanceof Closure))
    return refuse(at, '`helper(…)` supports only functions of the chart', 'Pass a function of the chart.')
  if (scope.outer)
    refuse(
      at,
      "helpers can't be created inside a function",
      'Make it a constant at the top of a file, and pass it what it needs.',
    )
  return new Helper(build, foreign)
}
