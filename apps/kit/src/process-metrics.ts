import type { Metrics } from './metrics.ts'

/** Adds what is known of the process, under the names that client libraries give it. */
export function addProcessMetrics(metrics: Metrics): void {
  const started = Date.now() / 1000 - process.uptime()
  const cpuSeconds = (): number => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  }
  metrics.gauge('process_cpu_seconds_total', 'Time on processors.', { read: cpuSeconds }, {}, 'counter')
  metrics.gauge('process_resident_memory_bytes', 'Resident memory.', { read: () => process.memoryUsage.rss() })
  metrics.gauge('process_start_time_seconds', 'Start of the process, in seconds of Unix.', { read: () => started })
  metrics.gauge('nodejs_heap_size_used_bytes', 'Heap in use.', { read: () => process.memoryUsage().heapUsed })
}
