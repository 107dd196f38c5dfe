/** Where a comment stands. */
export interface PullRequest {
  readonly api: string
  readonly repository: string
  readonly token: string
  readonly number: number
}

/** By this a later run finds the comment: it is hidden. */
const MARKER = '<!-- chartwright diff -->'

interface Comment {
  readonly id: number
  readonly body?: string
}

/** Writes the comment, or updates it; gives what was done, in words. */
export const keepComment = async (request: PullRequest, text: string): Promise<string> => {
  const body = `${MARKER}\n${text}`
  return orNotAllowed(async () => {
    const found = await findComment(request)
    if (found?.body === body) return 'The comment says so already.'
    if (found) await call(request, 'PATCH', `issues/comments/${found.id}`, { body })
    else await call(request, 'POST', `issues/${request.number}/comments`, { body })
    return found ? 'The comment is updated.' : 'The comment is written.'
  })
}

/** Deletes the comment where no chart differs any more. */
export const deleteComment = (request: PullRequest): Promise<string> =>
  orNotAllowed(async () => {
    const found = await findComment(request)
    if (found) await call(request, 'DELETE', `issues/comments/${found.id}`)
    return found ? 'No chart differs any more: the comment is deleted.' : 'No chart differs.'
  })

const PER_PAGE = 100

const findComment = async (request: PullRequest): Promise<Comment | undefined> => {
  for (let page = 1; ; page++) {
    const path = `issues/${request.number}/comments?per_page=${PER_PAGE}&page=${page}`
    const comments = (await call(request, 'GET', path)) as readonly Comment[]
    const found = comments.find(({ body }) => body?.startsWith(MARKER))
    if (found || comments.length < PER_PAGE) return found
  }
}

class Refused extends Error {}

/** The token of a pull request from a fork may only read: that is no reason to fail. */
const orNotAllowed = async (task: () => Promise<string>): Promise<string> => {
  try {
    return await task()
  } catch (error) {
    if (error instanceof Refused) return `::warning::The comment can't be written: ${error.message} See the summary.`
    throw error
  }
}

const call = async (request: PullRequest, method: string, path: string, content?: object): Promise<unknown> => {
  const { api, repository, token } = request
  const response = await fetch(`${api}/repos/${repository}/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'content-type': 'application/json',
    },
    ...(content && { body: JSON.stringify(content) }),
  })
  const text = await response.text()
  const words = `GitHub answered ${response.status} to ${method} ${path.split('?')[0]}.`
  if (response.status === 403) throw new Refused(words)
  if (!response.ok) throw new Error(`${words} ${text.slice(0, 500)}`)
  return text === '' ? undefined : JSON.parse(text)
}
