import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  abstract class Shape {
    readonly name: string
    constructor(name: string) {
      this.name = name
    }
    abstract area(): number
    describe(): Record<string, string | number> {
      return { name: this.name, area: this.area(), ...this.more() }
    }
    protected more(): Record<string, string> {
      return {}
    }
  }
  class Square extends Shape {
    side = v.n
    area() {
      return this.side * 2
    }
  }
  class Tall extends Square {
    #side = 5
    constructor(more: number) {
      super(`tall-${v.s}`)
      this.side += this.#side + more
    }
    protected override more() {
      return { ...super.more(), tall: String(v.tls) }
    }
  }
  class Dot extends Shape {
    constructor() {
      super('dot')
    }
    area() {
      return 0
    }
  }
  return { shapes: [new Square('a'), new Tall(1), new Tall(v.n), new Dot()].map((shape) => shape.describe()) }
}
