import { join } from 'node:path'
import { keepsGuarantees } from './keeps-guarantees.ts'

keepsGuarantees(join(import.meta.dirname, 'charts/settings'))
