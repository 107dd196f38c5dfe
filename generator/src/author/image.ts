import type { Chart } from './chart.ts'
import { helper } from './helper.ts'

/** An image of the chart's values. */
export interface ImageValues {
  readonly registry?: string
  readonly repository: string
  readonly tag?: string | number
  readonly digest?: string
}

/** The registry and tag that all images of a chart share, unless they have their own. */
export interface SharedImageValues {
  readonly image?: { readonly registry?: string; readonly tag?: string | number }
}

/**
 * What a container's `image` says. A digest wins over a tag; registry and tag are the image's own, else those of
 * `values.image`; an unset tag is the chart's appVersion.
 *
 * @example
 * image: imageReference(context, values.redis.image)
 * // image: {{ include "hello-counter.imageReference" (dict "root" $ "image" .Values.redis.image) | quote }}
 */
export const imageReference = helper((context: Chart<object & SharedImageValues>, image: ImageValues): string => {
  const shared = context.values.image
  const registry = image.registry ?? shared?.registry
  const repository = registry ? `${registry}/${image.repository}` : image.repository
  const tag = image.tag ?? shared?.tag ?? context.chart.appVersion
  return image.digest ? `${repository}@${image.digest}` : `${repository}:${tag}`
})
