import { divf, printf } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    text: printf('%s-%03d', v.kind, v.n),
    wide: printf('<%8s|%-8s>', v.opt ?? 'none', v.s),
    port: v.list.map(({ name, port }) => printf('%s:%d', name, port)),
    ratio: printf('%5.2f|%.0f|%f', v.ratio ?? 0.125, v.n, divf(v.n, 3)),
    quoted: printf('name=%q', v.s),
    flag: printf('%t %v %v', v.on, v.tls, v.n),
    hex: printf('%x %X %08x', v.s, v.kind, v.n),
    percent: printf('100%% of %+d', v.n),
    constants: printf('%s %d %.1f', 'a', 2, 3),
    mixed: printf('%s %d %.1f %s', 'a', 2, 3, v.s),
    label: `${printf('%.3s', v.kind)}-x`,
  }
}
