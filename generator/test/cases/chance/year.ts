// The only time that no two witnesses disagree about, but at the end of a year.
import { now } from 'chartwright'
import type { Context } from '../values.ts'

export default (context: Context) => {
  const year = now(context, '2006')
  return {
    year,
    years: context.values.hosts.map((host) => `${host}: ${year}`),
    text: `in ${now(context, '2006')}, or '${now(context, '06')}`,
    length: now(context).length,
  }
}
