import { describe, expect, test } from 'vitest'
import { chartName, healthPath, imageParts, portNumber } from '../../src/new/index.ts'

describe('the name of a chart is a DNS label that resources can begin with', () => {
  test.each(['demo', 'a', 'my-app', 'web2', 'a'.repeat(53)])('%s', (name) => {
    expect(chartName(name)).toBe(name)
  })

  test.each([
    ['My_App', 'Did you mean my-app?'],
    ['myApp', 'Did you mean my-app?'],
    ['2web', 'Did you mean web?'],
    ['web-', 'Did you mean web?'],
    ['../web', 'Did you mean web?'],
    ['a.b', 'Did you mean a-b?'],
    ['a'.repeat(54), `Did you mean ${'a'.repeat(53)}?`],
    ['', 'at most 53 characters.'],
    ['42', 'at most 53 characters.'],
  ])('"%s" is refused, with one like it', (name, hint) => {
    expect(() => chartName(name)).toThrow(`A chart can't be named "${name}"`)
    expect(() => chartName(name)).toThrow(new RegExp(`${hint.replace('?', '\\?')}$`))
  })
})

describe('an image is read as container runtimes read it', () => {
  const digest = `sha256:${'0'.repeat(64)}`
  test.each([
    ['nginx', { registry: 'docker.io', repository: 'library/nginx', tag: 'latest' }],
    ['nginx:1.29', { registry: 'docker.io', repository: 'library/nginx', tag: '1.29' }],
    ['me/app:v1', { registry: 'docker.io', repository: 'me/app', tag: 'v1' }],
    ['ghcr.io/me/app:v1', { registry: 'ghcr.io', repository: 'me/app', tag: 'v1' }],
    ['localhost:5000/app', { registry: 'localhost:5000', repository: 'app', tag: 'latest' }],
    ['localhost/app:1', { registry: 'localhost', repository: 'app', tag: '1' }],
    ['registry:5000/a/b/c:1', { registry: 'registry:5000', repository: 'a/b/c', tag: '1' }],
    [`ghcr.io/me/app:v1@${digest}`, { registry: 'ghcr.io', repository: 'me/app', tag: 'v1', digest }],
  ])('%s', (given, parts) => {
    expect(imageParts(given)).toEqual(parts)
  })

  test.each(['', 'Nginx', 'nginx:', 'a b', "x'y", 'nginx@sha256:1', 'https://ghcr.io/me/app'])(
    '"%s" is refused',
    (given) => {
      expect(() => imageParts(given)).toThrow(`"${given}" is no name of an image`)
    },
  )
})

test.each(['0', '65536', '-1', '80.5', '1e3', 'http', ''])('the port "%s" is refused', (given) => {
  expect(() => portNumber(given)).toThrow('Give a whole number from 1 to 65535.')
})

test('a port is a number', () => {
  expect([portNumber('1'), portNumber('65535')]).toEqual([1, 65535])
})

test.each(['', 'healthz', "/it's", '/a b', '/${x}'])('the path "%s" is refused', (given) => {
  expect(() => healthPath(given)).toThrow(`A probe can't request "${given}"`)
})

test.each(['/', '/healthz', '/a/b?c=d&e=%20'])('the path %s is one that a probe can request', (given) => {
  expect(healthPath(given)).toBe(given)
})
