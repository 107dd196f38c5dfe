import { describe, expect, test } from 'vitest'
import type { Level } from '../../src/diff/change.ts'
import { requiredVersion } from '../../src/diff/required-version.ts'

describe('requiredVersion', () => {
  test.each<[string, string, Level | undefined, string, boolean]>([
    ['1.2.3', '1.2.3', undefined, '1.2.3', true],
    ['1.2.3', '1.2.2', undefined, '1.2.3', false],
    ['1.2.3', '1.2.3', 'patch', '1.2.4', false],
    ['1.2.3', '1.2.4', 'patch', '1.2.4', true],
    ['1.2.3', '1.2.4', 'minor', '1.3.0', false],
    ['1.2.3', '1.3.0', 'minor', '1.3.0', true],
    ['1.2.3', '1.9.0', 'major', '2.0.0', false],
    ['1.2.3', '2.0.0', 'major', '2.0.0', true],
    ['1.2.3', '2.0.0-rc.1', 'major', '2.0.0', true],
    ['1.2.3', '10.0.0', 'major', '2.0.0', true],
    ['0.4.1', '0.4.2', 'major', '0.5.0', false],
    ['0.4.1', '0.5.0', 'major', '0.5.0', true],
    ['0.4.1', '0.4.2', 'minor', '0.4.2', true],
    ['0.4.1', '1.0.0', 'major', '0.5.0', true],
    ['2.0.0-rc.1', '2.0.0-rc.2', 'major', '2.0.0-rc.1', true],
    ['2.0.0-rc.9', '2.0.0-rc.10', 'major', '2.0.0-rc.9', true],
    ['2.0.0-rc.1', '2.0.0', 'major', '2.0.0-rc.1', true],
    ['2.0.0-rc.1', '2.0.0-beta.1', 'patch', '2.0.0-rc.1', false],
    ['2.0.0-rc.1', '2.0.0-rc.1', 'patch', '2.0.0-rc.1', false],
    ['v1.2', 'v1.3', 'minor', '1.3.0', true],
    ['1.2.3+a', '1.2.3+b', 'patch', '1.2.4', false],
  ])('%s to %s with %s changes: at least %s', (before, after, level, atLeast, isEnough) => {
    expect(requiredVersion(before, after, level)).toEqual({ atLeast, isEnough })
  })

  test('refuses what is no version', () => {
    expect(() => requiredVersion('1.2.3', 'next', 'patch')).toThrow('"next" is no version of a chart')
  })
})
