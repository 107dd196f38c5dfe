import type { ChartStructure, HelperStructure } from '../structure/tree.ts'
import type { Declaration } from '../typescript/tree.ts'
import { ModuleNames } from './expressions/names.ts'
import type { ConvertedHelper, Scope } from './expressions/scope.ts'
import { Unconverted } from './expressions/unconverted.ts'
import type { HelperCalls } from './helper-calls.ts'
import { convertHelper, type HelperConstant } from './helpers.ts'
import { WRITTEN } from './written-names.ts'

/** What was found not to work. */
interface HelperDecisions {
  /** Named templates that stay, with the reasons. */
  readonly kept: ReadonlyMap<string, string>
  /** Named templates that only work as ordinary functions. */
  readonly inlined: ReadonlySet<string>
}

/** What a constant is called where a template's own name is taken. */
const RENAMED: Readonly<Record<string, string>> = { chart: 'chartLabel', values: 'allValues', release: 'releaseLabel' }

/** The named templates of a chart, each converted when it's first asked for. */
export class HelperTable {
  readonly #structure: ChartStructure
  readonly #decisions: HelperDecisions
  readonly #calls: HelperCalls
  readonly #scope: (constant: string, helper: HelperStructure) => Scope
  /** The constants by the names of templates. */
  readonly #constants: ReadonlyMap<string, string>
  readonly #done = new Map<string, HelperConstant | Unconverted>()
  readonly #open = new Set<string>()

  /** `calls`: what the named templates are called with. */
  constructor(
    structure: ChartStructure,
    decisions: HelperDecisions,
    calls: HelperCalls,
    scope: (constant: string, helper: HelperStructure) => Scope,
  ) {
    this.#structure = structure
    this.#decisions = decisions
    this.#calls = calls
    this.#scope = scope
    const names = new ModuleNames(WRITTEN)
    this.#constants = new Map(
      [...structure.helpers.values()]
        .filter(({ isOwn }) => isOwn)
        .map(({ name }) => [name, names.unique(constantName(name), 'part')]),
    )
  }

  /** The helper that a named template has become. */
  get(name: string): ConvertedHelper | undefined {
    const found = this.#convert(name)
    return found instanceof Unconverted ? undefined : found
  }

  constants(): readonly string[] {
    return [...this.#constants.values()]
  }

  /** The named templates by what their constants are called, or would be. */
  byConstant(): ReadonlyMap<string, string> {
    return new Map([...this.#constants].map(([template, constant]) => [constant, template]))
  }

  isConstant(name: string): boolean {
    return [...this.#constants].some(([template, constant]) => constant === name && this.get(template) !== undefined)
  }

  /** All that were converted, each behind what it calls. */
  all(): readonly Declaration[] {
    for (const name of this.#constants.keys()) this.#convert(name)
    return [...this.#done.values()].flatMap((each) => (each instanceof Unconverted ? [] : [each.declaration]))
  }

  /** The named templates that the chart will have of functions. */
  emitted(): readonly HelperStructure[] {
    return this.#converted(false)
  }

  /** Those that became ordinary functions. */
  inlined(): readonly HelperStructure[] {
    return this.#converted(true)
  }

  #converted(isInlined: boolean): readonly HelperStructure[] {
    return this.#own().filter(({ name }) => {
      const found = this.#convert(name)
      return found !== undefined && !(found instanceof Unconverted) && found.isInlined === isInlined
    })
  }

  failures(): readonly (readonly [HelperStructure, Unconverted])[] {
    return this.#own().flatMap((helper) => {
      const found = this.#convert(helper.name)
      return found instanceof Unconverted ? [[helper, found] as const] : []
    })
  }

  #own(): readonly HelperStructure[] {
    return [...this.#structure.helpers.values()].filter(({ isOwn }) => isOwn)
  }

  #convert(name: string): HelperConstant | Unconverted | undefined {
    const helper = this.#structure.helpers.get(name)
    if (!helper?.isOwn) return undefined
    const known = this.#done.get(name)
    if (known) return known
    if (this.#open.has(name)) return new Unconverted('it includes itself')
    this.#open.add(name)
    const made = this.#attempt(helper)
    this.#done.set(name, made)
    return made
  }

  #attempt(helper: HelperStructure): HelperConstant | Unconverted {
    const reason = this.#decisions.kept.get(helper.name)
    if (reason !== undefined) return new Unconverted(reason)
    const constant = this.#constants.get(helper.name) ?? 'part'
    try {
      const signature = this.#calls.signature(helper.name)
      const isInlined = this.#decisions.inlined.has(helper.name)
      return convertHelper(helper, { constant, signature, isInlined }, this.#scope(constant, helper))
    } catch (error) {
      if (error instanceof Unconverted) return error
      throw error
    }
  }
}

const constantName = (template: string): string => {
  const short = template.slice(template.indexOf('.') + 1)
  return RENAMED[short] ?? short
}
