import { say, WRONG_CHART } from './output.ts'

/** Ends the process, also where a source would be kept from doing so. */
export const exit = process.exit.bind(process)

/** Ends the process when all is written, whatever timers and servers sources have left behind. */
export const endProcess = (code: number): void => {
  // the listener below reports an error, and ends the process, too
  process.stdout.write('', (error) => (error ? setImmediate(() => exit(WRONG_CHART)) : exit(code)))
}

/** `chartwright render … | head` is no error, a full disk is one. */
export const guardOutput = (): void => {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') exit()
    say(`error: Standard output can't be written: ${code === 'ENOSPC' ? 'no space is left on the device' : message}`)
    exit(WRONG_CHART)
  })
  // a closed terminal can't be written to
  process.stderr.on('error', () => {})
}
