import { expect, it } from 'vitest'
import { shortNames } from '../../studio/manifests/short-names.ts'

it.each([
  [
    ['shop-web', 'shop-db', 'shop-cache'],
    ['web', 'db', 'cache'],
  ],
  [
    ['my-shop', 'my-shop-web', 'my-shop-db'],
    ['shop', 'web', 'db'],
  ],
  [
    ['a', 'b', 'shop-web'],
    ['a', 'b', 'shop-web'],
  ],
  [['web'], ['web']],
  [
    ['web-', 'web-'],
    ['web-', 'web-'],
  ],
  [
    ['', 'shop-'],
    ['', 'shop-'],
  ],
])('%j are shown as %j', (names, short) => {
  expect(names.map(shortNames(names))).toEqual(short)
})
