import type { Context } from '../helpers.ts'
import { document } from '../helpers.ts'

export default (context: Context) => document(context)
