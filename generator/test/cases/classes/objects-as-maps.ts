import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  class Port {
    readonly name: string
    #port: number
    protocol = 'TCP'
    note?: string
    constructor(name: string, port: number, note?: string) {
      this.name = name
      this.#port = port
      if (v.on) this.protocol = 'UDP'
      if (note !== undefined) this.note = note
    }
    get url() {
      return `http://${v.s}:${this.#port}`
    }
    toPort(extra = 0) {
      return { name: this.name, port: this.#port + extra, protocol: this.protocol, note: this.note }
    }
    with(port: number) {
      return new Port(this.name, port, this.note)
    }
  }
  const port = new Port('http', v.n, v.opt)
  const { name, ...rest } = port
  return { port, spread: { ...port, protocol: 'x' }, name, rest, keys: Object.keys(port), kind: typeof port }
}
