import { ClientError } from '@chartwright/kit/http-errors'

/** Bytes of a file's name at most, as file systems have it. */
const longest = 255

const inWords: [RegExp, string][] = [
  [/^$/, "An item's name can't be empty."],
  [/[/\\]/, "An item's name can't have a / or a \\: items are files of one folder."],
  [/^\./, "An item's name can't begin with a dot: such files are hidden."],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  [/[\u0000-\u001f\u007f]/, "An item's name can't have control characters."],
]

/** Why a name isn't one of an item, in words for who gave it; nothing when it is. */
export function nameProblem(name: string): string | undefined {
  const [, problem] = inWords.find(([wrong]) => wrong.test(name)) ?? []
  if (problem) return problem
  const tooLong = name.length > longest || Buffer.byteLength(name) > longest
  return tooLong ? `An item's name can't have more than ${longest} bytes.` : undefined
}

const decoded = (escaped: string): string => {
  try {
    return decodeURIComponent(escaped)
  } catch {
    throw new ClientError(400, "The item's name is not properly escaped UTF-8.")
  }
}

/** The name in the address of an item, as it was sent: `/items/NAME`. */
export function nameIn(url: string): string {
  const name = decoded(new URL(url).pathname.slice('/items/'.length))
  const problem = nameProblem(name)
  if (problem) throw new ClientError(400, problem)
  return name
}
