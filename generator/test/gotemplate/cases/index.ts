import type { PrinterCase } from './case.ts'
import { files } from './files.ts'
import { loops } from './loops.ts'
import { scalars } from './scalars.ts'
import { structures } from './structures.ts'
import { variables } from './variables.ts'

/** All models that the printer is tested with, by their golden files. */
export const GROUPS: Readonly<Record<string, readonly PrinterCase[]>> = { scalars, structures, loops, variables, files }
