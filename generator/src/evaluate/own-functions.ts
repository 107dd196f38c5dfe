import { entriesOf } from './entries.ts'
import { refuse } from './refusal.ts'
import { Closure, Helper, Intrinsic, type Value } from './value.ts'

/** Functions of chartwright that the compiler gives a meaning of its own. */
export const OWN_FUNCTIONS: Readonly<Record<string, Value>> = {
  helper: new Intrinsic(([build], at, scope) => {
    if (!(build instanceof Closure))
      return refuse(at, 'helper(…) of something else', 'Give it a function of the chart.')
    if (scope.outer)
      refuse(at, 'a helper inside of a function', 'Make it a constant at the top of a file, and pass it what it needs.')
    return new Helper(build)
  }),
  entries: new Intrinsic(([map], at, scope) => entriesOf(map, at, scope)),
}
