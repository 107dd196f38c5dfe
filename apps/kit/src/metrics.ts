/** Metrics in the text format of Prometheus; all that the apps need of a client library. */

/** Labels of one series. */
export type Labels = Record<string, string | number>

/** A number that only grows. */
export interface Counter {
  add(labels?: Labels, amount?: number): void
}

/** A number that is asked for when metrics are read. */
export interface Gauge {
  read: () => number
}

/** How often and how long something took, in seconds. */
export interface Histogram {
  observe(seconds: number, labels?: Labels): void
}

interface Family {
  head: string[]
  members: (() => string[])[]
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '"': '\\"' }
const escaped = (value: string | number): string =>
  String(value).replace(/[\\\n"]/g, (character) => escapes[character] ?? character)

const series = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',')

const line = (name: string, labels: string, value: number): string => `${name}${labels && `{${labels}}`} ${value}`
const joined = (...labels: string[]): string => labels.filter(Boolean).join(',')

/** Seconds that matter to a person who waits. */
const defaultBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** The metrics of a process. */
export class Metrics {
  readonly #families = new Map<string, Family>()

  #add(type: 'counter' | 'gauge' | 'histogram', name: string, help: string, lines: () => string[]): void {
    const head = [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
    const family = this.#families.get(name) ?? { head, members: [] }
    family.members.push(lines)
    this.#families.set(name, family)
  }

  /** A new counter; without labels it stands at zero from the beginning. */
  counter(name: string, help: string, starts: Labels[] = [{}]): Counter {
    const values = new Map<string, number>(starts.map((labels) => [series(labels), 0]))
    this.#add('counter', name, help, () => [...values].map(([labels, value]) => line(name, labels, value)))
    return {
      add: (labels = {}, amount = 1) => {
        const key = series(labels)
        values.set(key, (values.get(key) ?? 0) + amount)
      },
    }
  }

  /** A new gauge, or a counter that something else counts. */
  gauge(name: string, help: string, { read }: Gauge, labels: Labels = {}, type: 'gauge' | 'counter' = 'gauge'): void {
    this.#add(type, name, help, () => [line(name, series(labels), read())])
  }

  /** A new histogram. */
  histogram(name: string, help: string, buckets: number[] = defaultBuckets): Histogram {
    const all = new Map<string, { counts: number[]; sum: number }>()
    this.#add('histogram', name, help, () =>
      [...all].flatMap(([labels, { counts, sum }]) => {
        let below = 0
        const bounds = [...buckets.map(String), '+Inf']
        const cumulated = bounds.map((bound, index) => {
          below += counts[index] ?? 0
          return line(`${name}_bucket`, joined(labels, `le="${bound}"`), below)
        })
        return [...cumulated, line(`${name}_sum`, labels, sum), line(`${name}_count`, labels, below)]
      }),
    )
    return {
      observe: (seconds, labels = {}) => {
        const key = series(labels)
        const found = all.get(key) ?? { counts: new Array<number>(buckets.length + 1).fill(0), sum: 0 }
        const index = buckets.findIndex((bound) => seconds <= bound)
        const place = index < 0 ? buckets.length : index
        found.counts[place] = (found.counts[place] ?? 0) + 1
        found.sum += seconds
        all.set(key, found)
      },
    }
  }

  /** All metrics as text. */
  text(): string {
    const families = [...this.#families.values()]
    return `${families.flatMap(({ head, members }) => [...head, ...members.flatMap((lines) => lines())]).join('\n')}\n`
  }
}
