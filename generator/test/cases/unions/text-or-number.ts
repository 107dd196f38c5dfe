import type { Context } from '../values.ts'

export default ({ values: v, chart }: Context) => {
  return {
    tag: v.tag,
    image: `app:${v.tag ?? chart.appVersion}`,
    text: typeof v.tag === 'string',
    number: typeof v.tag === 'number',
    none: typeof v.tag === 'undefined',
  }
}
