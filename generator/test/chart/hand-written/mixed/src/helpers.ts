import { type Chart, helper, namedTemplate } from 'chartwright'
import type { Values } from '../schema.ts'

export type Context = Chart<Values>

/** The image of the pods. */
export const image = helper(
  ({ values, chart }: Context): string => `${values.image.repository}:${values.image.tag ?? chart.appVersion}`,
)

/** What nothing includes, and is therefore not written. */
export const unused = helper(({ release }: Context): string => release.namespace)

/** The name of everything; the template is in src/templates/_helpers.tpl. */
export const fullname = namedTemplate('mixed.fullname', ({ values, release }: Context): string =>
  values.fullnameOverride ? values.fullnameOverride : `${release.name}-mixed`,
)

/** The labels of a part; the template is in src/templates/_helpers.tpl. */
export const labels = namedTemplate('mixed.labels', (context: Context, part: string) => ({
  'app.kubernetes.io/instance': context.release.name,
  'app.kubernetes.io/component': part,
}))
