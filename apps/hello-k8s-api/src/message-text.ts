import { ClientError } from '@chartwright/kit/http-errors'

/** Characters of a message at most, counted as browsers count what is typed. */
export const longestMessage = 500

/** White space, and what has no look of its own: nobody would see a message of these only. */
const invisible = /[\s\p{C}\p{Z}\u{2800}\u{3164}\u{115F}\u{1160}\u{FFA0}]/gu

/** What terminals and editors take for commands; tabs and line feeds are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** The text of a message as it is kept; throws in words for who wrote it when it can't be one. */
export function messageText(given: unknown): string {
  if (typeof given !== 'string') throw new ClientError(400, 'Send JSON with a text: {"message": "…"}.')
  const text = given.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '').trim()
  if (text.replace(invisible, '') === '') throw new ClientError(400, 'Please write a few words first.')
  if (text.length > longestMessage)
    throw new ClientError(
      400,
      `Please keep it short: a message has at most ${longestMessage} characters, and this one has ${text.length}.`,
    )
  return text
}
