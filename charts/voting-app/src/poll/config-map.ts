import { type ConfigMap, partName } from 'chartwright'
import { partLabels } from 'chartwright/blocks'
import { type Context, poll } from '../helpers.ts'

export default (context: Context): ConfigMap => {
  const { optionA, optionB } = context.values.poll

  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: partName(context, poll.name), labels: partLabels(context, poll) },
    data: { ...(optionA && { OPTION_A: optionA }), ...(optionB && { OPTION_B: optionB }) },
  }
}
