import type { Pod } from 'chartwright'
import type { Context } from '../helpers.ts'
import { testPod } from './helpers.ts'

export default (context: Context): Pod | undefined =>
  context.values.faults.testFail
    ? testPod(context, 'fault', { name: 'fault', image: 'alpine:3.11', command: ['/bin/sh'], args: ['-c', 'exit 1'] })
    : undefined
