import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  class Args {
    readonly args: string[]
    level = 0
    constructor(names: string[]) {
      let args = ['serve']
      for (const name of names) args = [...args, `--${name}`]
      if (v.on) args = [...args, '--on']
      else this.level++
      this.args = args
      switch (v.kind) {
        case 'A':
          this.level += 1
          break
        case 'B':
          this.level = v.n
      }
    }
  }
  return { ...new Args(['x', v.s]) }
}
