import type { Pod } from 'chartwright'
import type { Context } from '../helpers.ts'
import { address, testPod } from './helpers.ts'

export default (context: Context): Pod =>
  testPod(context, 'grpc', {
    name: 'grpc-health-probe',
    image: 'stefanprodan/grpc_health_probe:v0.3.0',
    command: ['grpc_health_probe'],
    args: [`-addr=${address(context, context.values.service.grpcPort)}`],
  })
