import { randomBytes } from 'node:crypto'

/**
 * A hash of bcrypt, as Helm makes them: `$2a$10$`, 22 characters of salt and 31 of the hash.
 * https://www.usenix.org/legacy/event/usenix99/provos/provos.pdf
 */
export const bcrypt = (password: string, salt: string = encoded(randomBytes(SALT_BYTES)), cost = COST): string => {
  const state = expensiveKeySetup(cost, decoded(salt), Buffer.from(`${password}\0`))
  const text = wordsOf(Buffer.from('OrpheanBeholderScryDoubt'))
  for (let times = 0; times < 64; times++) for (let at = 0; at < text.length; at += 2) encipher(state, text, at)
  const bytes = Buffer.alloc(text.length * 4)
  for (const [index, word] of text.entries()) bytes.writeUInt32BE(word, index * 4)
  return `$2a$${String(cost).padStart(2, '0')}$${salt}${encoded(bytes.subarray(0, -1))}`
}

const COST = 10
const SALT_BYTES = 16

/** The subkeys and the boxes of Blowfish. */
interface State {
  readonly p: Uint32Array
  readonly s: Uint32Array
}

const SUBKEYS = 18
const BOXES = 1024

const expensiveKeySetup = (cost: number, salt: Uint8Array, key: Uint8Array): State => {
  const words = digitsOfPi()
  const state = { p: words.slice(0, SUBKEYS), s: words.slice(SUBKEYS) }
  const none = new Uint8Array(SALT_BYTES)
  expandKey(state, salt, key)
  for (let times = 2 ** cost; times > 0; times--) {
    expandKey(state, none, key)
    expandKey(state, none, salt)
  }
  return state
}

const expandKey = (state: State, salt: Uint8Array, key: Uint8Array): void => {
  for (let index = 0; index < SUBKEYS; index++) state.p[index] = at(state.p, index) ^ cyclicWord(key, index)
  const salts = wordsOf(salt)
  const block = new Uint32Array(2)
  let count = 0
  for (const part of [state.p, state.s]) {
    for (let index = 0; index < part.length; index += 2, count += 2) {
      block[0] = at(block, 0) ^ at(salts, count % salts.length)
      block[1] = at(block, 1) ^ at(salts, (count + 1) % salts.length)
      encipher(state, block, 0)
      part.set(block, index)
    }
  }
}

const at = (words: Uint32Array, index: number): number => words[index] as number

/** Four bytes of a key that goes on from its beginning. */
const cyclicWord = (key: Uint8Array, index: number): number =>
  [0, 1, 2, 3].reduce((word, byte) => (word << 8) | (key[(index * 4 + byte) % key.length] as number), 0)

const wordsOf = (bytes: Uint8Array): Uint32Array =>
  Uint32Array.from({ length: bytes.length / 4 }, (_, index) => cyclicWord(bytes, index))

/** Blowfish on two words. */
const encipher = ({ p, s }: State, words: Uint32Array, from: number): void => {
  let [left, right] = [at(words, from), at(words, from + 1)]
  for (let round = 0; round < 16; round++) {
    left ^= at(p, round)
    const sum = at(s, left >>> 24) + at(s, 256 + ((left >>> 16) & 255))
    right ^= ((sum ^ at(s, 512 + ((left >>> 8) & 255))) + at(s, 768 + (left & 255))) | 0
    const before = left
    left = right
    right = before
  }
  words[from] = right ^ at(p, 17)
  words[from + 1] = left ^ at(p, 16)
}

let pi: Uint32Array | undefined

/** The digits of pi behind the point, with which Blowfish begins. */
const digitsOfPi = (): Uint32Array => {
  pi ??= computeDigits()
  return pi
}

const EXTRA_BITS = 64n

const computeDigits = (): Uint32Array => {
  const count = SUBKEYS + BOXES
  const bits = BigInt(count * 32) + EXTRA_BITS
  const digits = (16n * arctangent(5n, bits) - 4n * arctangent(239n, bits)) >> EXTRA_BITS
  const hex = digits.toString(16).slice(1)
  return Uint32Array.from({ length: count }, (_, index) => Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16))
}

/** The arctangent of a fraction, 1 / `of`, by its series, in so many bits. */
const arctangent = (of: bigint, bits: bigint): bigint => {
  let [power, sum] = [(1n << bits) / of, 0n]
  for (let divisor = 1n; power > 0n; divisor += 4n) {
    sum += power / divisor - power / (of * of) / (divisor + 2n)
    power /= of ** 4n
  }
  return sum
}

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const OF_BCRYPT = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

const translated = (text: string, from: string, to: string): string =>
  text.replace(/./g, (character) => to[from.indexOf(character)] ?? '')

/** Base64 with letters in bcrypt's order, and nothing at its end. */
const encoded = (bytes: Uint8Array): string =>
  translated(Buffer.from(bytes).toString('base64').replaceAll('=', ''), STANDARD, OF_BCRYPT)

const decoded = (text: string): Uint8Array => Buffer.from(translated(text, OF_BCRYPT, STANDARD), 'base64')
