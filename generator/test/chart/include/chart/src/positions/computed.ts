import { concat, entries, helper, merge, toYaml } from 'chartwright'
import { type Context, hosts, image, labels, name, open, port, quoted, text } from '../helpers.ts'

const named = helper((context: Context, prefix: string) => ({ prefix, name: name(context), ...labels(context) }))

export default (context: Context) => {
  const { app, ...others } = labels(context)
  const more = [{ name: 'first', path: '/' }]
  for (const { name, path } of hosts(context)) more.push({ name, path: `${path}more` })
  more.push(...hosts(context))
  return {
    apiVersion: 'test/v1',
    kind: 'Computed',
    metadata: { name: `${name(context)}-computed` },
    both: open(context) && context.values.open,
    not: !open(context),
    many: port(context) > 5 ? 'many' : 'few',
    pairs: entries(labels(context)).map(([name, value]) => ({ name, value })),
    filtered: context.values.hosts
      .filter((host) => image(context, { repository: host.name }) !== 'a.test:1.2.3')
      .map((host) => host.name),
    merged: merge(labels(context), { extra: 'x' }),
    concatenated: concat(hosts(context), [{ name: 'last', path: '/' }]),
    written: toYaml(labels(context)),
    lines: `one\n${text(context)}\nthree`,
    keys: { [name(context)]: 1, other: 2 },
    quoted: quoted(context),
    quotedItems: [quoted(context), 'x'],
    quotedText: `${quoted(context)}!`,
    quotedCase: quoted(context) === 'web' ? 'is web' : 'is not',
    named: named(context, 'a'),
    app,
    others,
    more,
  }
}
