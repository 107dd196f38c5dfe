import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  class A {
    name: string
    constructor(name: string) {
      if (name === '') throw new Error('g')
      this.name = name
    }
  }
  const a = new A(v.s)
  return { a: 1 }
}
