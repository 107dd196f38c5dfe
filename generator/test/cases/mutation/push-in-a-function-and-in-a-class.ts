import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const argsOf = (level: string, more: string[]) => {
    const args = [`--level=${level}`]
    if (v.on) args.push('--on')
    for (const one of more) args.push(one)
    return args
  }
  class Env {
    readonly env: Record<string, string>
    constructor() {
      const env: Record<string, string> = { A: v.s }
      if (v.tls) env.TLS = 'true'
      this.env = env
    }
  }
  return { a: argsOf('a', ['x']), b: argsOf(v.s, v.hosts), ...new Env() }
}
