/** What is wrong with the values of a chart, or with the interface that describes them. */
export class ValuesError extends Error {
  /** Short and stable, for scripts: `unknown-format`, `invalid-values`, … */
  readonly code: string
  /** The value it is about, as in `web.service.port`; empty for the whole. */
  readonly path: string

  constructor(code: string, path: string, message: string) {
    super(path === '' || message.includes('\n') ? message : `${path}: ${message}`)
    this.name = 'ValuesError'
    this.code = code
    this.path = path
  }
}
