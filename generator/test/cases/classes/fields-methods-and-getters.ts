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
  const ports = [new Port('http', v.n), new Port('admin', 9090, v.opt)]
  return {
    ports: ports.map((port) => port.toPort()),
    urls: ports.map(({ url }) => url),
    again: ports[0]?.with(v.n + 1).toPort(2),
  }
}
