import { type Pod, partName } from 'chartwright'
import { testPod } from 'chartwright/blocks'
import { type Context, web } from '../helpers.ts'

export default (context: Context): Pod => {
  const { testImage: image, web: values } = context.values
  const url = `http://${partName(context, web.name)}:${values.service.port}/baskets`

  return testPod(context, { name: 'test', image, script: 'curl -sSf "$1"', args: [url], values })
}
