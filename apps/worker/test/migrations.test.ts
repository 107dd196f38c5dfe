import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppProcess } from '../../kit/test/app-process.ts'
import { PostgresServer } from '../../kit/test/postgres-server.ts'
import { until } from '../../kit/test/until.ts'
import { migrate } from '../src/migrator.ts'

const program = join(import.meta.dirname, '../src/migrate.ts')

describe('the migration', () => {
  let postgres: PostgresServer
  beforeAll(async () => {
    postgres = await PostgresServer.stopped()
  })
  afterAll(() => postgres.remove())
  const address = () => ({ connectionString: postgres.url })

  it('waits for a Postgres that is not there yet', async () => {
    const job = new AppProcess(program, { DATABASE_URL: postgres.url })
    await until(() => job.line('Postgres is away') !== undefined)
    await postgres.start()
    expect(await job.exit()).toBe(0)
    expect(job.stray).toBe('')
    expect(job.line('the schema is up to date')).toMatchObject({ applied: ['001 votes and tally'] })
  })

  it('is done once when many run at once, and changes nothing when it is done', async () => {
    await postgres.query('create database other')
    const other = { connectionString: postgres.url.replace(/postgres$/, 'other') }
    const applied = await Promise.all(Array.from({ length: 8 }, () => migrate(other)))
    expect(applied.flat()).toEqual(['001 votes and tally'])
    await postgres.query(`insert into votes values ('v', 'a', 1, 1, 1)`)
    expect(await migrate(address())).toEqual([])
    expect(await postgres.query('select a, b from tally')).toEqual([{ a: '1', b: '0' }])
  })

  it('is done whole or not at all', async () => {
    await postgres.query('create database half')
    const half = { connectionString: postgres.url.replace(/postgres$/, 'half') }
    await Promise.all([migrate(half), migrate(half)])
    await expect(migrate({ connectionString: `${half.connectionString}?user=nobody` })).rejects.toThrow(/nobody/)
    expect(await migrate(half)).toEqual([])
  })

  it.each([
    ['missing', {}, 'DATABASE_URL is not set, and neither is PGHOST'],
    ['no URL of Postgres', { DATABASE_URL: 'mysql://u:geheim@db/x' }, 'DATABASE_URL is wrong'],
    ['a port that is none', { PGHOST: 'db', PGPORT: 'tcp://1.2.3.4:5432' }, 'PGPORT is "tcp://1.2.3.4:5432"'],
  ])('names its setting when that is %s', async (_, environment, words) => {
    const job = new AppProcess(program, environment as Record<string, string>)
    expect(await job.exit()).toBe(1)
    expect(job.lines).toHaveLength(1)
    expect(job.lines[0]?.message).toContain(words)
    expect(JSON.stringify(job.lines)).not.toContain('geheim')
  })

  it('ends with an error when Postgres stays away', async () => {
    const job = new AppProcess(program, { PGHOST: '127.0.0.1', PGPORT: '1', MIGRATE_PATIENCE_SECONDS: '0' })
    expect(await job.exit()).toBe(1)
    expect(job.line('the schema could not be brought up to date')).toBeDefined()
  })
})
