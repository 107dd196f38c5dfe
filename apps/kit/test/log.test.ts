import { describe, expect, it } from 'vitest'
import { createLog, type LogLevel } from '../src/log.ts'

const collect = (level: LogLevel = 'debug') => {
  const lines: string[] = []
  const now = () => new Date('2026-01-02T03:04:05.678Z')
  return { lines, log: createLog({ level, write: (line) => lines.push(line), fields: { app: 'x' }, now }) }
}

describe('a log', () => {
  it('writes one line of JSON per event', () => {
    const { lines, log } = collect()
    log.info('ready', { port: 8080 })
    expect(lines).toEqual([
      '{"time":"2026-01-02T03:04:05.678Z","level":"info","message":"ready","app":"x","port":8080}\n',
    ])
  })

  it('keeps texts of several lines and errors in one line', () => {
    const { lines, log } = collect()
    log.error('a\nb', { error: new Error('c\nd'), big: 1n })
    expect(lines).toHaveLength(1)
    expect(lines[0]?.trimEnd()).not.toContain('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ message: 'a\nb', error: { message: 'c\nd' }, big: '1' })
  })

  it('omits what is below its level', () => {
    const { lines, log } = collect('warn')
    log.info('no')
    log.warn('yes')
    expect(lines.map((line) => JSON.parse(line).message)).toEqual(['yes'])
  })

  it('says again in each line what it was given once', () => {
    const { lines, log } = collect()
    log.with({ redis: 'primary' }).info('up')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ app: 'x', redis: 'primary' })
  })
})
