/** What Helm's functions become. */
import type { Scope } from '../scope.ts'
import type { Typed } from '../typed.ts'
import { Unconverted } from '../unconverted.ts'
import { CHANCE } from './chance.ts'
import { counterpart } from './defined.ts'
import type { Family } from './family.ts'
import { LISTS_AND_MAPS } from './lists-and-maps.ts'
import { LOGIC } from './logic.ts'
import { NUMBERS } from './numbers.ts'
import { TEMPLATES } from './templates.ts'
import { TEXTS } from './texts.ts'

const FAMILIES: Family = { ...LOGIC, ...TEXTS, ...NUMBERS, ...LISTS_AND_MAPS, ...TEMPLATES, ...CHANCE }

/** What takes a part of a rendered template, or writes it anew. */
const OF_PARTS = new Set(['fromYaml', 'pick', 'omit', 'get', 'index', 'toYaml', 'toJson'])

/** A call of one of Helm's functions. The checksum of a part of a template becomes that of the whole. */
export const convertFunction = (name: string, args: readonly Typed[], scope: Scope): Typed => {
  const rendered = args.find(({ form }) => form === 'template')
  if (rendered && OF_PARTS.has(name)) return rendered
  const conversion = Object.hasOwn(FAMILIES, name) ? FAMILIES[name] : counterpart(name)
  if (!conversion) throw new Unconverted(`the function ${name} has no counterpart`)
  return conversion(args, scope)
}
