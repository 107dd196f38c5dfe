import { ChartwrightError, type Place } from './chartwright-error.ts'

/** What it was thrown for, and where. */
interface RenderErrorOptions extends ErrorOptions {
  readonly where?: Place
}

/** A chart that stops its own rendering: what `fail` does in Helm. */
export class RenderError extends ChartwrightError {
  override readonly name = 'RenderError'

  constructor(what: string, { where, ...options }: RenderErrorOptions = {}, code = 'RENDER_FAILED') {
    super({ code, what, ...(where && { where }) }, { ...options, message: what })
  }
}

/** A value that only Helm can work out, such as a template with functions: without Helm, there is nothing to render. */
export class OnlyHelmError extends RenderError {
  constructor(what: string, code = 'ONLY_HELM') {
    super(what, {}, code)
  }
}

const ONLY_HELMS_TEMPLATE = 'ONLY_HELMS_TEMPLATE'

/** A named template without a function: what includes it is left out of all that Helm doesn't render. */
export class OnlyHelmsTemplateError extends OnlyHelmError {
  constructor(name: string) {
    super(
      `only Helm can evaluate include "${name}": render the chart with \`chartwright render\`, or give its function with namedTemplate`,
      ONLY_HELMS_TEMPLATE,
    )
  }
}

/** Whether an error says that only Helm can work something out. */
export const isOnlyHelms = (error: unknown): boolean =>
  (error as Partial<OnlyHelmError>).code === 'ONLY_HELM' || isOnlyHelmsTemplate(error)

/** Whether an error says that only Helm has a named template. */
export const isOnlyHelmsTemplate = (error: unknown): boolean =>
  (error as Partial<OnlyHelmError>).code === ONLY_HELMS_TEMPLATE
