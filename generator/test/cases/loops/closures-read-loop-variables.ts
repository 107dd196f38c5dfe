import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let port = 80
  if (v.on) port = v.n
  const texts = v.hosts.map((host) => `${host}:${port}`)
  let sum = 0
  for (let i = 1; i < 4; i++) sum += [1, 2].map((x) => x * i).reduce((a, b) => a + b, 0)
  const add = () => sum + port
  return { texts, sum, add: add() }
}
