import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values }: Context) => ({
  kind: 'ConfigMap',
  data: {
    'app.ini': entries(values.parts ?? {})
      .map(([name, { env, args }]) =>
        [
          `[${name}]`,
          ...entries(env ?? {}).map(([key, value]) => `${key} = ${value}`),
          ...(args ?? []).map((arg) => `; ${arg}`),
          '',
        ].join('\n'),
      )
      .join('\n'),
    'list.ini': `${[
      '; generated',
      ...values.list.flatMap(({ name, paths, port }) => ['', `[${name}]`, `port=${port}`, ...paths]),
    ].join('\n')}\n`,
    'tags.ini': ['; tags', `tag=${values.tag ?? 'none'}`, ...values.hosts, '; end'].join('\n'),
  },
})
