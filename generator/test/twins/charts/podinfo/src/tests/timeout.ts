import type { Pod } from 'chartwright'
import type { Context } from '../helpers.ts'
import { testPod } from './helpers.ts'

export default (context: Context): Pod | undefined =>
  context.values.faults.testTimeout
    ? testPod(context, 'fault', {
        name: 'fault',
        image: 'alpine:3.11',
        command: ['/bin/sh'],
        args: ['-c', 'while sleep 3600; do :; done'],
      })
    : undefined
