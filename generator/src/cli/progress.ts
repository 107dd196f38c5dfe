/** Tells on a terminal what is being done, in one line that disappears. */
export interface Progress {
  readonly tell: (text: string) => void
  readonly end: () => void
}

const CLEAR_LINE = '\r\u001b[2K'

/** Progress on standard error; silent where that is no terminal, and where it isn't wanted. */
export const progress = (wanted: boolean): Progress => {
  const write = (text: string): void => {
    if (wanted && process.stderr.isTTY) process.stderr.write(text)
  }
  return { tell: (text) => write(`${CLEAR_LINE}${text} …`), end: () => write(CLEAR_LINE) }
}
