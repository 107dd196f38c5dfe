/** Something about a chart that stops the work: where, what was given, what to do. */
export class ChartError extends Error {
  override readonly name = 'ChartError'
  readonly code: string
  /** What to do. */
  readonly hint: string

  constructor(code: string, message: string, hint: string) {
    super(`${message}\n  ${hint}`)
    this.code = code
    this.hint = hint
  }
}
