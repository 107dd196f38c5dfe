import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  flag,
  folder,
  host,
  listenPort,
  oneOf,
  optional,
  port,
  secret,
  text,
  url,
  wholeNumber,
  withDefault,
} from '../src/setting-kinds.ts'
import { readSettings, type Settings, SettingsError } from '../src/settings.ts'

const problems = (environment: Record<string, string>, settings: Settings): string[] => {
  try {
    readSettings(environment, settings)
  } catch (error) {
    return (error as SettingsError).problems.map(({ message }) => message)
  }
  return []
}

describe('settings', () => {
  const settings = { NAME: withDefault(text(), 'World'), HOST: optional(host()), PORT: withDefault(port(), 6379) }

  it('take their defaults where nothing is given', () => {
    expect(readSettings({}, settings)).toEqual({ NAME: 'World', HOST: undefined, PORT: 6379 })
  })

  it('read what is given', () => {
    const given = { NAME: 'Kim', HOST: 'redis.shop.svc', PORT: '7000' }
    expect(readSettings(given, settings)).toEqual({ NAME: 'Kim', HOST: 'redis.shop.svc', PORT: 7000 })
  })

  it('take an empty text as a name, and an empty host as none', () => {
    expect(readSettings({ NAME: '', HOST: '' }, settings)).toMatchObject({ NAME: '', HOST: undefined })
  })

  it('name all wrong variables at once, what was given and what is allowed', () => {
    expect(problems({ HOST: 'redis:6379', PORT: '70000' }, { ...settings, DIRECTORY: text() })).toEqual([
      'HOST is "redis:6379": give a host name or an IP address, without a port, such as "redis" or "10.0.0.7".',
      'PORT is "70000": give a whole number from 1 to 65535.',
      'DIRECTORY is not set: give a text.',
    ])
  })

  it('tell why Kubernetes set a port to an address', () => {
    expect(problems({ REDIS_PORT: 'tcp://10.0.0.1:6379' }, { REDIS_PORT: port() })[0]).toContain('enableServiceLinks')
  })

  it('never show what may hold a password', () => {
    const given = { DATABASE_URL: 'mysql://kim:geheim@db/shop' }
    const [message] = problems(given, { DATABASE_URL: secret(url('postgres', 'postgresql')) })
    expect(message).toContain('DATABASE_URL is wrong')
    expect(message).not.toContain('geheim')
    try {
      readSettings(given, { DATABASE_URL: secret(url('postgres')) })
    } catch (error) {
      expect(JSON.stringify((error as SettingsError).problems)).not.toContain('geheim')
    }
  })

  it.each([
    [port(), ['1', '65535', '080'], ['0', '65536', '-1', '1e3', '0x10', ' 80', '80 ', '8.0', 'abc', '9'.repeat(400)]],
    [wholeNumber(0, 10), ['0', '10'], ['11', '-0', 'NaN', 'Infinity']],
    [
      host(),
      ['redis', 'a.b.c', '10.0.0.7', '::1', 'a_b-c'],
      ['-a', 'a..b', 'a b', 'redis:1', 'a/b', 'http://a', `${'a'.repeat(64)}.b`],
    ],
    [flag(), ['true', 'false', 'True'], ['yes', '1', 'constructor']],
    [listenPort(), ['0', '8080'], ['65536', 'tcp://10.0.0.1:80']],
    [
      folder(),
      ['/', '.', import.meta.dirname],
      ['/nowhere', import.meta.filename, `${import.meta.filename}/x`, 'a\0b'],
    ],
    [oneOf('1', '2'), ['1', '2'], ['3', '12']],
    [
      url('http', 'https'),
      ['http://api:5000', 'https://a/b'],
      ['api:5000', 'ftp://a', '//a', 'http://', 'javascript:alert(1)'],
    ],
  ] as const)('%#: accept and refuse what they say', (setting, right, wrong) => {
    for (const given of right) expect(problems({ X: given }, { X: setting }), given).toEqual([])
    for (const given of wrong) expect(problems({ X: given }, { X: setting }), given).toHaveLength(1)
  })

  it('either give a port or name the variable, whatever is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.integer().map(String), fc.double().map(String)), (given) => {
        const [message] = problems({ X: given }, { X: port() })
        if (message) return message.startsWith('X is ')
        const value = readSettings({ X: given }, { X: port() }).X
        return Number.isInteger(value) && value >= 1 && value <= 65_535
      }),
    )
  })

  it('are an error of their own kind', () => {
    expect(() => readSettings({ PORT: 'x' }, settings)).toThrow(SettingsError)
  })
})
