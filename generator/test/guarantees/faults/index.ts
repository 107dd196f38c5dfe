/**
 * Mistakes that a generator could make in the chart `settings`, at least one for each guarantee.
 * @module
 */
import type { Fault } from './fault.ts'
import { filesFaults } from './files.ts'
import { manifestsFaults } from './manifests.ts'
import { valuesFaults } from './values.ts'

/** All of them. */
export const faults: readonly Fault[] = [...valuesFaults, ...manifestsFaults, ...filesFaults]
