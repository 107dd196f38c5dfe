import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  // biome-ignore lint/complexity/noStaticOnlyClass: static members are the point
  class Names {
    static readonly prefix = v.s
    static separator = '-'
    static #count = 2
    static of(part: string) {
      // biome-ignore lint/complexity/noThisInStatic: that is the point
      return `${this.prefix}${Names.separator}${part}${Names.#count}`
    }
    static get all() {
      // biome-ignore lint/complexity/noThisInStatic: that is the point
      return ['a', 'b'].map((part) => this.of(part))
    }
  }
  class More extends Names {
    static override separator = '+'
  }
  return { web: Names.of('web'), all: Names.all, more: More.of('x'), own: More.separator, from: More.prefix }
}
