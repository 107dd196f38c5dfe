/** A chart that stops its own rendering: what `fail` does in Helm. */
export class RenderError extends Error {
  override readonly name = 'RenderError'
  readonly code = 'RENDER_FAILED'
}
