/**
 * `node generator/test/twins/record.ts TWIN FOLDER [COUNT]` renders the original of a twin, which lies in FOLDER, with
 * its defaults and with COUNT random values, and keeps the digests: for originals whose files are not part of this
 * repository.
 */
import { execFileSync } from 'node:child_process'
import { bothHelms } from '../differential/helm.ts'
import { digestOf, type Recording, writeRecording } from './recording.ts'
import { renderSamples, type Sample } from './renderings.ts'
import { samplesOf } from './samples.ts'
import { twins } from './twins.ts'

const [name, folder, count = '500'] = process.argv.slice(2)
const twin = twins.find((each) => each.name === name)
if (!twin?.recording || !folder) throw new Error('usage: record.ts TWIN FOLDER [COUNT]; the twin must name a recording')

const samples: Sample[] = [
  { values: twin.given ?? {}, release: 'demo' },
  ...samplesOf(twin, { seed: 1, count: Number(count) }),
]
const helms: Record<string, string> = {}
const recorded: Record<string, unknown>[] = samples.map((sample) => ({ ...sample }))

const failures: Record<string, number> = {}

for (const helm of await bothHelms()) {
  helms[helm.name] = execFileSync(helm.path, ['version', '--template', '{{ .Version }}']).toString()
  const renderings = await renderSamples(helm, folder, samples)
  for (const [index, rendering] of renderings.entries()) {
    Object.assign(recorded[index] as object, { [helm.name]: digestOf(rendering) })
    if ('failed' in rendering) failures[rendering.failed] = (failures[rendering.failed] ?? 0) + 1
  }
}
writeRecording(twin.recording.file, { helms, samples: recorded } as unknown as Recording)
for (const [message, times] of Object.entries(failures)) process.stdout.write(`failed ${times} times: ${message}\n`)
