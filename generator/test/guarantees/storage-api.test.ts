import { resolve } from 'node:path'
import { keepsGuarantees } from './keeps-guarantees.ts'

keepsGuarantees(resolve(import.meta.dirname, '../../../charts/storage-api'))
