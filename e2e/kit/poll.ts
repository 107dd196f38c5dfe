import { Browser } from '../../apps/kit/test/browser/browser.ts'
import { findService } from '../../scripts/services.ts'
import { say } from './commands.ts'
import { get } from './requests.ts'

/** The ports of the nodes at which people vote and see the result. */
export const votePort = 30000
export const resultPort = 30001

/** What the result says to programs. */
export interface PollResult {
  votes: number
  options: { name: string; votes: number; percent: number }[]
  stale: boolean
}

/** Reads the result. */
export const readResult = async (port = resultPort): Promise<PollResult> =>
  JSON.parse((await get(port, '/results')).body)

/** The result in a line: `Cats 2, Dogs 1`. */
export const tallyLine = async (port = resultPort): Promise<string> =>
  (await readResult(port)).options.map(({ name, votes }) => `${name} ${votes}`).join(', ')

/** The title that people see on both pages: `Cats or Dogs?`, `Cats vs Dogs`. */
export async function titles(): Promise<string[]> {
  const pages = await Promise.all([get(votePort), get(resultPort)])
  return pages.map(({ body }) => (/<h1>(.*?)<\/h1>/s.exec(body)?.[1] ?? '').replaceAll(/<[^>]*>/g, ''))
}

/** Votes as the form of the page does; gives the status: 303 when the vote is acknowledged. */
export async function castVote(voter: string, choice: 'a' | 'b'): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${votePort}/`, {
    method: 'POST',
    headers: { Cookie: `voter_id=${voter}` },
    body: new URLSearchParams({ vote: choice }),
    redirect: 'manual',
  })
  await answer.arrayBuffer()
  return answer.status
}

/** Starts the browser that the tests of the pages use, too. */
export async function openBrowser(): Promise<Browser> {
  process.env.CHROMIUM ??= await findService('chromium', say)
  return Browser.launch()
}
