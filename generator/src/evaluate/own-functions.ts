import { entriesOf } from './entries.ts'
import { refuse } from './refusal.ts'
import { Closure, Helper, Intrinsic, type Value } from './value.ts'

/** Functions of chartwright that the compiler gives a meaning of its own. */
export const OWN_FUNCTIONS: Readonly<Record<string, Value>> = {
  helper: new Intrinsic(([build], at) =>
    build instanceof Closure
      ? new Helper(build)
      : refuse(at, 'helper(…) of something else', 'Give it a function of the chart.'),
  ),
  entries: new Intrinsic(([map], at, scope) => entriesOf(map, at, scope)),
}
