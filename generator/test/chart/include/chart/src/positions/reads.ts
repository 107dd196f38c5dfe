import { helper, upper } from 'chartwright'
import { type Context, host, hosts, labels, name, open, port, text } from '../helpers.ts'

const url = helper((context: Context, path: string): string => `http://${name(context)}/${path}`)

export default (context: Context) => {
  const all = labels(context)
  return {
    apiVersion: 'test/v1',
    kind: 'Reads',
    metadata: { name: name(context) },
    url: url(context, 'healthz'),
    field: all.app,
    again: all,
    condition: text(context) ? 'text' : 'none',
    compared: name(context) === 'x-included',
    upper: upper(text(context)),
    port: `:${port(context)}`,
    isOpen: open(context) ? 'yes' : 'no',
    names: hosts(context).map(({ name }) => `${name}`),
    hosts: context.values.hosts.map((each) => ({ name: each.name, ...host(context, each, 'loop') })),
    inLoop: context.values.hosts.map((each) => host(context, each, each.path ?? 'none')),
    ...(context.values.open && { whenOpen: labels(context) }),
    either: context.values.open ? labels(context) : { closed: 'yes' },
  }
}
