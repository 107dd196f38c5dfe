/** Why Helm couldn't render or lint a chart, in Helm's words. */
export class HelmError extends Error {
  override readonly name = 'HelmError'
  /** What Helm had printed before, with the flag `--debug`: the output that is no YAML. */
  readonly text: string
  /** The warnings that Helm wrote before. */
  readonly warnings: string

  constructor(
    message: string,
    { text = '', warnings = '' }: { readonly text?: string; readonly warnings?: string } = {},
  ) {
    super(message)
    this.text = text
    this.warnings = warnings
  }
}
