/** The kinds of settings that apps have. */
import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import type { Setting } from './settings.ts'

/** A setting that takes a value when none is given. */
export const withDefault = <T>(setting: Setting<T>, value: T): Setting<T> => ({ ...setting, unset: { value } })

/** A setting that may be left out. */
export const optional = <T>(setting: Setting<T>): Setting<T | undefined> => ({
  ...setting,
  unset: { value: undefined },
})

/** A setting that holds a password: its value is never shown. */
export const secret = <T>(setting: Setting<T>): Setting<T> => ({ ...setting, secret: true })

/** Any text, also an empty one. */
export const text = (): Setting<string> => ({ allowed: 'a text', emptyAllowed: true, read: (given) => given })

/** One of some words. */
export const oneOf = <const T extends string>(...words: T[]): Setting<T> => ({
  allowed: words.map((word) => JSON.stringify(word)).join(' or '),
  read: (given) => words.find((word) => word === given),
})

/** A whole number in a range. */
export const wholeNumber = (least: number, most: number): Setting<number> => ({
  allowed: `a whole number from ${least} to ${most}`,
  read: (given) => {
    const number = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN
    return number >= least && number <= most ? number : undefined
  },
})

/** A port of TCP. */
export const port = (): Setting<number> => wholeNumber(1, 65_535)

/** A port to listen on; 0 takes any that is free. */
export const listenPort = (): Setting<number> => wholeNumber(0, 65_535)

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** A folder that exists. */
export const folder = (): Setting<string> => ({
  allowed: 'the path of a folder that exists',
  read: (given) => (isFolder(given) ? resolve(given) : undefined),
})

const hostName = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_][a-z0-9_-]{0,62})*\.?$/i

/** The name of a host or its address. */
export const host = (): Setting<string> => ({
  allowed: 'a host name or an IP address, without a port, such as "redis" or "10.0.0.7"',
  read: (given) => (isIP(given) || hostName.test(given) ? given : undefined),
})

/** On or off. */
export const flag = (): Setting<boolean> => ({
  allowed: '"true" or "false"',
  read: (given) =>
    new Map([
      ['true', true],
      ['false', false],
    ]).get(given.toLowerCase()),
})

/** A URL with one of some schemes. */
export const url = (...schemes: string[]): Setting<URL> => ({
  allowed: `a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  read: (given) => {
    const parsed = URL.canParse(given) ? new URL(given) : undefined
    return parsed?.hostname && schemes.includes(parsed.protocol.slice(0, -1)) ? parsed : undefined
  },
})

/** A text that is shown in a line: neither blank nor without end. */
export const label = (longest: number): Setting<string> => ({
  allowed: `a text of 1 to ${longest} characters, not only blanks`,
  read: (given) => (given.trim() !== '' && given.length <= longest ? given : undefined),
})
