import { ChartwrightError, type Place } from './chartwright-error.ts'

/** What it was thrown for, and where. */
interface RenderErrorOptions extends ErrorOptions {
  readonly where?: Place
}

/** A chart that stops its own rendering: what `fail` does in Helm. */
export class RenderError extends ChartwrightError {
  override readonly name = 'RenderError'
  /** The templates that were left out before, since only Helm can evaluate them: it may stop at one of these. */
  leftOut: readonly string[] = []

  constructor(what: string, { where, ...options }: RenderErrorOptions = {}, code = 'RENDER_FAILED') {
    super({ code, what, ...(where && { where }) }, { ...options, message: what })
  }
}

const ONLY_HELM = 'ONLY_HELM'

/** A value that only Helm can work out, such as a template with functions: without Helm, there is nothing to render. */
export class OnlyHelmError extends RenderError {
  constructor(what: string) {
    super(what, {}, ONLY_HELM)
  }
}

/** Whether an error says that only Helm can work something out. */
export const isOnlyHelms = (error: unknown): boolean => (error as Partial<OnlyHelmError>).code === ONLY_HELM
