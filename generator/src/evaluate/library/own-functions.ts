import { refuse } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { Closure, Helper, Intrinsic, type Value } from '../value.ts'
import { entriesOf } from './entries.ts'
import { isEmptyOf } from './is-empty.ts'
import { tplOf } from './tpl.ts'

/** Functions of chartwright that the compiler gives a meaning of its own. */
export const OWN_FUNCTIONS: Readonly<Record<string, Value>> = {
  helper: new Intrinsic(([build], site) => helperOf(build, site)),
  namedTemplate: new Intrinsic(([name, build], site) =>
    typeof name === 'string' && name !== ''
      ? helperOf(build, site, name)
      : refuse(
          site.at,
          '`namedTemplate(…)` needs a name',
          "Write the template's full name: `'common.names.fullname'`.",
        ),
  ),
  isEmpty: new Intrinsic(([value], site) => isEmptyOf(value, site)),
  entries: new Intrinsic(([map], site) => entriesOf(map, site)),
  tpl: new Intrinsic(([template, context], site) =>
    context === site.evaluation.context
      ? tplOf(template, site)
      : refuse(site.at, '`tpl` needs the context as its second argument', 'Write `tpl(template, context)`.'),
  ),
}

const helperOf = (build: Value, { at, scope }: Site, foreign?: string): Value => {
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
