import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  class Checked {
    readonly port: number
    constructor(port: number) {
      if (port > 1000) throw new Error(`${port} is too large`)
      this.port = port
    }
  }
  const { port } = new Checked(v.n)
  return { port, again: new Checked(7).port }
}
