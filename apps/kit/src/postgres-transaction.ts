import { Client, type QueryResultRow } from 'pg'
import type { PostgresAddress } from './postgres-settings.ts'

/** Runs one statement, or several without values, within a transaction. */
export type Query = <R extends QueryResultRow>(text: string, values?: unknown[]) => Promise<R[]>

/**
 * Does something in one transaction on a connection of its own, without a limit of time. It is committed when the work
 * is done and rolled back when that throws.
 */
export async function inTransaction<T>(
  address: PostgresAddress,
  app: string,
  work: (query: Query) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...address, application_name: app, connectionTimeoutMillis: 5_000 })
  // what breaks the connection fails the query that waits for it
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('begin')
    const done = await work(async (text, values) => (await client.query(text, values)).rows)
    await client.query('commit')
    return done
  } finally {
    await client.end().catch(() => {})
  }
}
