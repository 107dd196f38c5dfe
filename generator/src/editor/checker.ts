/** The process that checks charts for the editor: it may take its time, and may fail, without harm to typing. */
import { checkChart } from './check-chart.ts'
import type { CheckRequest } from './protocol.ts'

process.on('message', async (request: CheckRequest) => process.send?.(await checkChart(request)))
process.once('disconnect', () => process.exit())
