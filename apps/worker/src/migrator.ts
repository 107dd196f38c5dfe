import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '@chartwright/kit/log'
import { refusalCode } from '@chartwright/kit/postgres'
import type { PostgresAddress } from '@chartwright/kit/postgres-settings'
import { inTransaction, type Query } from '@chartwright/kit/postgres-transaction'
import { migrations } from './migrations.ts'

/** Held until the end of the transaction, so that of those that run at once one works and the others wait. */
const lock = `select pg_advisory_xact_lock(hashtextextended('chartwright votes schema', 0))`

const table = `create table if not exists migrations (
  name text primary key,
  applied timestamptz not null default now()
)`

async function applyMissing(query: Query): Promise<string[]> {
  await query(lock)
  await query(table)
  const there = new Set((await query<{ name: string }>('select name from migrations')).map(({ name }) => name))
  const missing = migrations.filter(({ name }) => !there.has(name))
  for (const { name, sql } of missing) {
    await query(sql)
    await query('insert into migrations (name) values ($1)', [name])
  }
  return missing.map(({ name }) => name)
}

/** Brings the schema up to date, all of it or nothing, and gives the steps that were missing. */
export const migrate = (address: PostgresAddress): Promise<string[]> => inTransaction(address, 'migrate', applyMissing)

/** The same, again and again while Postgres can't be reached, up to a number of milliseconds. */
export async function migrateWhenThere(address: PostgresAddress, log: Log, patience: number): Promise<string[]> {
  const end = Date.now() + patience
  for (;;) {
    try {
      return await migrate(address)
    } catch (error) {
      if (refusalCode(error) || Date.now() >= end) throw error
      log.warn('Postgres is away', { reason: (error as Error).message || (error as Error).name })
      await sleep(1_000)
    }
  }
}
