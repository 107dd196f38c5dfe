import { ChartwrightError, type Place } from '../model/chartwright-error.ts'

/** What is wrong with the values of a chart, or with the interface that describes them. */
export class ValuesError extends ChartwrightError {
  override readonly name = 'ValuesError'
  /** The value it is about, as in `web.service.port`; empty for the whole. */
  readonly path: string

  constructor(code: string, path: string, message: string, where?: Place) {
    const what = path === '' || message.includes('\n') ? message : `${path}: ${message}`
    super({ code, what, ...(where && { where }) }, { message: what })
    this.path = path
  }
}

/** Adds the place to an error that names a value. */
export const locatingValue = <R>(placeOf: (path: string) => Place, run: () => R): R => {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof ValuesError) || error.where) throw error
    // the path stands in its message already
    throw Object.assign(new ValuesError(error.code, '', error.what, placeOf(error.path)), { path: error.path })
  }
}
