import { chart } from './more-structures.ts'

const PORT = `class Port {
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
  get url() { return \`http://\${v.s}:\${this.#port}\` }
  toPort(extra = 0) { return { name: this.name, port: this.#port + extra, protocol: this.protocol, note: this.note } }
  with(port: number) { return new Port(this.name, port, this.note) }
}
`

const SHAPES = `abstract class Shape {
  readonly name: string
  constructor(name: string) { this.name = name }
  abstract area(): number
  describe(): Record<string, string | number> { return { name: this.name, area: this.area(), ...this.more() } }
  protected more(): Record<string, string> { return {} }
}
class Square extends Shape {
  side = v.n
  area() { return this.side * 2 }
}
class Tall extends Square {
  #side = 5
  constructor(more: number) {
    super(\`tall-\${v.s}\`)
    this.side += this.#side + more
  }
  protected override more() { return { ...super.more(), tall: String(v.tls) } }
}
class Dot extends Shape {
  constructor() { super('dot') }
  area() { return 0 }
}
`

/** Classes over known data, whose fields hold values. */
export const classStructures: Readonly<Record<string, string>> = {
  'fields, methods and getters': chart(
    `${PORT}const ports = [new Port('http', v.n), new Port('admin', 9090, v.opt)]\nreturn { ports: ports.map((port) => port.toPort()), urls: ports.map(({ url }) => url), again: ports[0]?.with(v.n + 1).toPort(2) }`,
  ),
  'objects as maps': chart(
    `${PORT}const port = new Port('http', v.n, v.opt)\nconst { name, ...rest } = port\nreturn { port, spread: { ...port, protocol: 'x' }, name, rest, keys: Object.keys(port), kind: typeof port }`,
  ),
  'objects in loops over values': chart(
    `${PORT}return { all: v.list.map(({ name, port }) => new Port(name, port, v.opt).toPort(1)), urls: v.list.map((item) => new Port(item.name, item.port).url) }`,
  ),
  'one of two objects': chart(
    `${SHAPES}const shape: Shape = v.on ? new Tall(v.n) : v.tls ? new Square('square') : new Dot()\nreturn { ...shape.describe(), tall: shape instanceof Tall, square: shape instanceof Square, shape: shape instanceof Shape, side: shape instanceof Square ? shape.side : -1 }`,
  ),
  'classes that extend each other': chart(
    `${SHAPES}return { shapes: [new Square('a'), new Tall(1), new Tall(v.n), new Dot()].map((shape) => shape.describe()) }`,
  ),
  'a variable of a class, under conditions': chart(
    `${PORT}let port = new Port('a', 1)\nif (v.on) port = port.with(v.n)\nif (v.tls) port = new Port(v.s, 3, 'x')\nreturn { ...port.toPort(), url: port.url }`,
  ),
  'static members': chart(
    "class Names {\n  static readonly prefix = v.s\n  static separator = '-'\n  static #count = 2\n  static of(part: string) { return `${this.prefix}${Names.separator}${part}${Names.#count}` }\n  static get all() { return ['a', 'b'].map((part) => this.of(part)) }\n}\nclass More extends Names { static override separator = '+' }\nreturn { web: Names.of('web'), all: Names.all, more: More.of('x'), own: More.separator, from: More.prefix }",
  ),
  'a constructor that throws': chart(
    'class Checked {\n  readonly port: number\n  constructor(port: number) {\n    if (port > 1000) throw new Error(`${port} is too large`)\n    this.port = port\n  }\n}\nconst { port } = new Checked(v.n)\nreturn { port, again: new Checked(7).port }',
  ),
  'a constructor with switches and loops': chart(
    "class Args {\n  readonly args: string[]\n  level = 0\n  constructor(names: string[]) {\n    let args = ['serve']\n    for (const name of names) args = [...args, `--${name}`]\n    if (v.on) args = [...args, '--on']\n    else this.level++\n    this.args = args\n    switch (v.kind) {\n      case 'A':\n        this.level += 1\n        break\n      case 'B':\n        this.level = v.n\n    }\n  }\n}\nreturn { ...new Args(['x', v.s]) }",
  ),
  'a class with a callback over its fields': chart(
    "class Hosts {\n  domain = v.s\n  hosts: string[]\n  constructor(hosts: string[]) {\n    this.hosts = hosts.map((host) => `${host}.${this.domain}`)\n  }\n  rules() {\n    return this.hosts.map((host) => ({ host, domain: this.domain }))\n  }\n}\nreturn { rules: new Hosts(v.hosts).rules(), known: new Hosts(['a', 'b']).rules() }",
  ),
  'an expression, and a map with methods': chart(
    "const Level = class {\n  level = v.n\n}\nconst map = {\n  name: v.s,\n  greeting() {\n    return `hello ${this.name}${[1].map((n) => `${n}${this.name}`).join('')}`\n  },\n}\nreturn { ...new Level(), greeting: map.greeting(), is: typeof Level }",
  ),
  'of a file, with the context': `class Container {
  readonly #context: Context
  readonly name: string
  constructor(context: Context, name: string) {
    this.#context = context
    this.name = name
  }
  get image(): string {
    return \`\${this.#context.values.s}/\${this.name}\`
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
})`,
}
