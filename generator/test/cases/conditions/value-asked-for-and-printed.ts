import type { Context } from '../values.ts'

export default ({ values }: Context) => ({
  ...(values.ext?.host && { host: values.ext.host }),
  ...(values.deep?.b?.c?.d && { d: `d is ${values.deep.b.c.d}`, again: [values.deep.b.c.d] }),
  ...(values.limits?.cpu && { cpu: values.limits.cpu, s: values.s }),
  ...(values.named?.C && { text: `a\n\n${values.named.C}\n${values.named.C}\nb` }),
  args: ['a', ...(values.ext?.port ? [`--port=${values.ext.port}`] : []), ...(values.limits?.cpu ? ['cpu'] : [])],
})
