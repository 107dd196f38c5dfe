import { findService, MissingServiceError, type ServiceName } from '../../../scripts/services.ts'

const say = (message: string): void => void process.stderr.write(`${message}\n`)

async function find(name: ServiceName, variable: string): Promise<void> {
  try {
    process.env[variable] ??= await findService(name, say)
  } catch (error) {
    if (!(error instanceof MissingServiceError)) throw error
    say(error.message)
  }
}

/** Makes sure of the servers and the browser that tests start, once for all; one that can't be had fails only the tests that need it. */
export default async function setup(): Promise<void> {
  await find('redis', 'REDIS_SERVER')
  await find('postgres', 'POSTGRES_SERVER')
  await find('chromium', 'CHROMIUM')
}
