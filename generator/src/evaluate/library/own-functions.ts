import { checksum } from '../../model/computed.ts'
import { refuse } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { Closure, type GivenTemplate, Helper, Intrinsic, isPlainObject, type Value } from '../value.ts'
import { entriesOf } from './entries.ts'
import { includeOf, includeYamlOf } from './include.ts'
import { isEmptyOf } from './is-empty.ts'
import { requiredOf } from './required.ts'
import { tplOf } from './tpl.ts'

/** Functions of chartwright that the compiler gives a meaning of its own. */
export const OWN_FUNCTIONS: Readonly<Record<string, Value>> = {
  helper: new Intrinsic(([first, second], site) =>
    isPlainObject(first) ? helperOf(second, site, optionsOf(first, site)) : helperOf(first, site),
  ),
  namedTemplate: new Intrinsic(([name, build], site) =>
    typeof name === 'string' && name !== ''
      ? helperOf(build, site, { name, foreign: true })
      : refuse(
          site.at,
          '`namedTemplate(…)` needs a name',
          "Write the template's full name: `'common.names.fullname'`.",
        ),
  ),
  include: new Intrinsic(includeOf),
  includeYaml: new Intrinsic(includeYamlOf),
  isEmpty: new Intrinsic(([value], site) => isEmptyOf(value, site)),
  entries: new Intrinsic(([map], site) => entriesOf(map, site)),
  required: new Intrinsic(requiredOf),
  templateChecksum: new Intrinsic(([path], { at }) =>
    typeof path === 'string'
      ? checksum(path)
      : refuse(
          at,
          '`templateChecksum` needs a path known when the chart is generated',
          "Write the path below `templates/`: `'config.yaml'`.",
        ),
  ),
  tpl: new Intrinsic(([template, context], site) =>
    context === site.evaluation.context
      ? tplOf(template, site)
      : refuse(site.at, '`tpl` needs the context as its second argument', 'Write `tpl(template, context)`.'),
  ),
}

const optionsOf = ({ name, takes }: Record<string, Value>, { at }: Site): GivenTemplate => {
  const isName = name === undefined || (typeof name === 'string' && name !== '')
  if (isName && (takes === undefined || takes === 'dict' || takes === 'value'))
    return { ...(name !== undefined && { name }), takesValue: takes === 'value' }
  return refuse(
    at,
    'the options of `helper(…)` have to be constants',
    "Write `{ name: 'demo.image' }`, and `takes: 'value'` if callers pass one value instead of a dict.",
  )
}

const helperOf = (build: Value, { at, scope }: Site, given: GivenTemplate = {}): Value => {
  if (!(build instanceof Closure))
    return refuse(at, '`helper(…)` supports only functions of the chart', 'Pass a function of the chart.')
  if (scope.outer)
    refuse(
      at,
      "helpers can't be created inside a function",
      'Make it a constant at the top of a file, and pass it what it needs.',
    )
  if (given.takesValue && build.code.parameters.length !== 2)
    refuse(
      at,
      "a helper with `takes: 'value'` has exactly one parameter besides the context",
      "Give it one parameter, or remove `takes: 'value'`.",
    )
  return new Helper(build, given)
}
