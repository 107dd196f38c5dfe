import type { Context } from '../values.ts'

class Container {
  readonly #context: Context
  readonly name: string
  constructor(context: Context, name: string) {
    this.#context = context
    this.name = name
  }
  get image(): string {
    return `${this.#context.values.s}/${this.name}`
  }
  toManifest() {
    return { name: this.name, image: this.image, ports: this.#ports() }
  }
  #ports() {
    return this.#context.values.on ? [{ containerPort: this.#context.values.n }] : undefined
  }
}

export default (context: Context) => ({
  containers: ['a', 'b'].map((name) => new Container(context, name).toManifest()),
  more: context.values.list.map(({ name }) => new Container(context, name).toManifest()),
})
