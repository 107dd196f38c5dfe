import type ts from 'typescript'
import { refuse } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { Closure, Helper, Intrinsic, type Value } from '../value.ts'
import { entriesOf } from './entries.ts'
import { tplOf } from './tpl.ts'

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
      ? tplOf(template, at, scope)
      : refuse(at, '`tpl` needs the context as its second argument', 'Write `tpl(template, context)`.'),
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
