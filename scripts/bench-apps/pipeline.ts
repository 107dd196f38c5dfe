import { type PipelineBench, rates } from '../../apps/worker/test/bench/pipeline-bench.ts'

const whole = (value: number): string => Math.round(value).toLocaleString('en')

/** A table of how many votes a second a worker writes, beside one that handles one vote at a time. */
export const pipelineTable = (measured: PipelineBench): string[] => [
  `| one worker, ${whole(measured.votes)} votes from Redis into Postgres | votes a second | one at a time | factor |`,
  '|---|---|---|---|',
  ...rates(measured).map(([name, rate]) => {
    const factor = (rate / measured.oneAtATime).toFixed(1)
    return `| ${name} | ${whole(rate)} | ${whole(measured.oneAtATime)} | ${factor} |`
  }),
]
