import { describe, expect, it } from 'vitest'
import { Metrics } from '../src/metrics.ts'
import { addProcessMetrics } from '../src/process-metrics.ts'

describe('metrics', () => {
  it('count by labels', () => {
    const metrics = new Metrics()
    const votes = metrics.counter('votes_total', 'Votes.', [{ option: 'a' }])
    votes.add({ option: 'b' })
    votes.add({ option: 'b' }, 2)
    expect(metrics.text()).toBe(
      '# HELP votes_total Votes.\n# TYPE votes_total counter\nvotes_total{option="a"} 0\nvotes_total{option="b"} 3\n',
    )
  })

  it('escape the values of labels', () => {
    const metrics = new Metrics()
    metrics.counter('x_total', 'X.', []).add({ path: 'a"b\\c\nd' })
    expect(metrics.text()).toContain('x_total{path="a\\"b\\\\c\\nd"} 1\n')
  })

  it('sort times into cumulated buckets', () => {
    const metrics = new Metrics()
    const time = metrics.histogram('t_seconds', 'T.', [0.1, 1])
    for (const seconds of [0.05, 0.1, 0.5, 7]) time.observe(seconds, { route: '/' })
    expect(metrics.text().split('\n').slice(2, -1)).toEqual([
      't_seconds_bucket{route="/",le="0.1"} 2',
      't_seconds_bucket{route="/",le="1"} 3',
      't_seconds_bucket{route="/",le="+Inf"} 4',
      't_seconds_sum{route="/"} 7.65',
      't_seconds_count{route="/"} 4',
    ])
  })

  it('have one head for gauges of the same name', () => {
    const metrics = new Metrics()
    for (const redis of ['primary', 'replica']) metrics.gauge('redis_up', 'Up.', { read: () => 1 }, { redis })
    expect(metrics.text()).toBe(
      '# HELP redis_up Up.\n# TYPE redis_up gauge\nredis_up{redis="primary"} 1\nredis_up{redis="replica"} 1\n',
    )
  })

  it('tell of the process', () => {
    const metrics = new Metrics()
    addProcessMetrics(metrics)
    const memory = /^process_resident_memory_bytes (\d+)$/m.exec(metrics.text())
    expect(Number(memory?.[1])).toBeGreaterThan(1e7)
    expect(metrics.text()).toMatch(/^# TYPE process_cpu_seconds_total counter$/m)
  })
})
