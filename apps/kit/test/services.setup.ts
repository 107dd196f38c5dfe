import { findService, MissingServiceError } from '../../../scripts/services.ts'

/** Makes sure of the servers that tests start, once for all; one that can't be had fails only the tests that need it. */
export default async function setup(): Promise<void> {
  const say = (message: string): void => void process.stderr.write(`${message}\n`)
  try {
    process.env.REDIS_SERVER = await findService('redis', say)
  } catch (error) {
    if (!(error instanceof MissingServiceError)) throw error
    say(error.message)
  }
}
