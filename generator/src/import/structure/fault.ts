/** Why a part of a template can't be read as YAML. The smallest part around it that is whole becomes an island. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** What `read` gives, or what `instead` makes of the reason why it can't be read. */
export const attempt = <Result>(read: () => Result, instead: (reason: string) => Result): Result => {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return instead(error.reason)
  }
}
