/** Helm would refuse to parse a template, for the same reason at the same line. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  /** The first character of what is wrong. */
  readonly start: number
  /** The name of a function that Helm doesn't have. */
  readonly unknownFunction?: string

  constructor(message: string, start: number, unknownFunction?: string) {
    super(message)
    this.start = start
    if (unknownFunction !== undefined) this.unknownFunction = unknownFunction
  }
}
