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
  const shape: Shape = v.on ? new Tall(v.n) : v.tls ? new Square('square') : new Dot()
  return {
    ...shape.describe(),
    tall: shape instanceof Tall,
    square: shape instanceof Square,
    shape: shape instanceof Shape,
    side: shape instanceof Square ? shape.side : -1,
  }
}
