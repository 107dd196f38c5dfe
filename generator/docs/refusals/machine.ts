import { type Refusal, refusal } from '../refusal.ts'

/** What is refused of the machine that generates the chart. */
export const MACHINE: readonly Refusal[] = [
  refusal(
    'the host name of the machine',
    '1:10',
    "charts can't import 'node:os'",
    '`--set`',
    "import { hostname } from 'node:os'",
    '',
    'export default () => ({ a: hostname() })',
  ),
  refusal(
    'the whole module `node:os`',
    '1:13',
    "charts can't import 'node:os'",
    '`--set`',
    "import * as os from 'node:os'",
    '',
    'export default () => ({ a: os.hostname() })',
  ),
  refusal(
    'the environment of the machine',
    '1:10',
    "charts can't import 'node:process'",
    '`--set`',
    "import { env } from 'node:process'",
    '',
    'export default () => ({ a: env.HOME })',
  ),
  refusal(
    'the environment of the machine, re-exported',
    '1:1',
    "charts can't import 'node:process'",
    '`--set`',
    "export { env } from 'node:process'",
    '',
    'export default () => ({})',
  ),
]
