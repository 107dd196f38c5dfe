import { semverCompare, semverMajor } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v, chart, capabilities }: Context) => {
  return {
    a: semverMajor(chart.version),
    b: semverCompare('>=1.30-0', capabilities.kubeVersion.version),
    c: semverCompare('>=1.0-0', v.on ? '0.2.3' : chart.version),
  }
}
