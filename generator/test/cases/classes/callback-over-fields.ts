import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  class Hosts {
    domain = v.s
    hosts: string[]
    constructor(hosts: string[]) {
      this.hosts = hosts.map((host) => `${host}.${this.domain}`)
    }
    rules() {
      return this.hosts.map((host) => ({ host, domain: this.domain }))
    }
  }
  return { rules: new Hosts(v.hosts).rules(), known: new Hosts(['a', 'b']).rules() }
}
