import { singular } from '../../values/declarations.ts'

/** Words that can't name a constant, or that a template's function uses for something else. */
const TAKEN =
  `break case catch class const continue debugger default delete do else enum export extends false finally for
  function if import in instanceof interface let new null package private protected public return static super switch
  this throw true try typeof undefined var void while with yield await async of type
  context values release chart capabilities files template subcharts cluster`.split(/\s+/)

/** The names that are taken in a module. */
export class ModuleNames {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set([...TAKEN, ...taken])
  }

  /** Names within a function: what it takes is free again outside. */
  inner(): ModuleNames {
    return new ModuleNames(this.#taken)
  }

  /** The shortest name that is free, made of one that a template has: `$full-name` becomes `fullName`. */
  unique(wanted: string, otherwise = 'item'): string {
    const base = camelCase(wanted) || otherwise
    const numbered = Array.from({ length: 1000 }, (_, index) => `${base}${index + 2}`)
    const found = [base, `${base}Value`, ...numbered].find((name) => !this.#taken.has(name)) ?? base
    this.#taken.add(found)
    return found
  }
}

/** `extra-env` and `ExtraEnv` become `extraEnv`; letters of other alphabets are left out. */
export const camelCase = (text: string): string => {
  const joined = text
    .replace(/^[^A-Za-z]+/, '')
    .replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
  return joined.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (first) => first.toLowerCase())
}

/** The name of a loop's item: `port` of `ports`. */
export const itemName = (list: string): string => {
  const one = /dns$/i.test(list) ? `${list}Item` : singular(list)
  return one === list ? 'item' : one
}
