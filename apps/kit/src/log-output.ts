/** Where log lines go. */
export interface LogOutput {
  write(line: string): void
  /** Writes what still waits. */
  flush(): void
}

const most = 64_000

/**
 * Writes the lines of one turn of the event loop together: a write of its own for each line would take a good part of
 * the time of a small request.
 */
export function createLogOutput(stream: { write(text: string): unknown }): LogOutput {
  let waiting = ''
  const flush = (): void => {
    const text = waiting
    waiting = ''
    if (text) stream.write(text)
  }
  const write = (line: string): void => {
    if (waiting === '') setImmediate(flush)
    waiting += line
    if (waiting.length > most) flush()
  }
  return { write, flush }
}
