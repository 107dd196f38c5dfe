import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { externalDns } from './charts/external-dns/twin.ts'
import { jsonExporter } from './charts/json-exporter/twin.ts'
import { meilisearch } from './charts/meilisearch/twin.ts'
import { mongodbExporter } from './charts/mongodb-exporter/twin.ts'
import { podinfo } from './charts/podinfo/twin.ts'
import { smartctlExporter } from './charts/smartctl-exporter/twin.ts'
import { web } from './charts/web/twin.ts'
import type { Original, Twin } from './twin.ts'

/** All twins. */
export const twins: readonly Twin[] = [
  web,
  podinfo,
  meilisearch,
  externalDns,
  jsonExporter,
  mongodbExporter,
  smartctlExporter,
]

/** The originals of a twin that are here; recorded ones are looked for, by their names, in the folder `ORIGINALS`. */
export const originalsOf = ({ name, originals, recording }: Twin): readonly Original[] => {
  const folder = join(process.env.ORIGINALS ?? 'none', name)
  return recording && existsSync(folder) ? [...originals, { name: recording.name, folder }] : originals
}

/** Folders of a twin and of its original, for comparing how long they take. */
export const twinPairs = (): { name: string; twin: string; original: string }[] =>
  twins.flatMap((twin) =>
    originalsOf(twin).map((original) => ({ name: original.name, twin: twin.folder, original: original.folder })),
  )
