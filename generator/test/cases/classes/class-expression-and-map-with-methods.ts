import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const Level = class {
    level = v.n
  }
  const map = {
    name: v.s,
    greeting() {
      return `hello ${this.name}${[1].map((n) => `${n}${this.name}`).join('')}`
    },
  }
  return { ...new Level(), greeting: map.greeting(), is: typeof Level }
}
