/** A chart that stops its own rendering: what `fail` does in Helm. */
export class RenderError extends Error {
  override readonly name = 'RenderError'
  readonly code: string = 'RENDER_FAILED'
}

/** A value that only Helm can work out, such as a template with functions: without Helm, there is nothing to render. */
export class OnlyHelmError extends RenderError {
  override readonly code = 'ONLY_HELM'
}

/** Whether an error says that only Helm can work something out. */
export const isOnlyHelms = (error: unknown): boolean => (error as Partial<OnlyHelmError>).code === 'ONLY_HELM'
