import type { Manifest } from '../rendered-chart.ts'
import { partsOf } from './parts.ts'

/** An image that a chart runs, as Artifact Hub lists it. */
export interface ListedImage {
  readonly name: string
  readonly image: string
}

/** The images that a chart's workloads run, each once. */
export const imagesOf = (manifests: readonly Manifest[]): ListedImage[] =>
  [...new Set(partsOf(manifests).flatMap(({ images }) => images))]
    .sort()
    .map((image) => ({ name: nameOf(image), image }))

/** `ghcr.io/chartwright/vote:before` → `vote`. */
const nameOf = (image: string): string => image.replace(/[@:][^/]*$/, '').replace(/^.*\//, '')
