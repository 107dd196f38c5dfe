import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let port = 80
  let scheme = 'http'
  switch (v.kind) {
    case 'A':
      port = 1
      break
    case 'B': {
      port = port + v.n
      scheme = 'b'
      break
    }
    default:
      port = 3
  }
  switch (v.s) {
    // @ts-expect-error: falls through
    // biome-ignore lint/suspicious/noFallthroughSwitchClause: that is the point
    case 'x':
      port += 1
    case 'y':
      scheme += 's'
      break
  }
  return { port, scheme, url: `${scheme}://x:${port}` }
}
