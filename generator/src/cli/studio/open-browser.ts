import { spawn } from 'node:child_process'

/** What opens an address on each platform. */
const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens an address in the user's browser. Where there is none, the address that was printed has to do. */
export const openBrowser = (url: string): void => {
  const [program, ...args] = PROGRAMS[process.platform] ?? ['xdg-open']
  spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
