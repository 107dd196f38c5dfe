import { type Context, hosts, image, joined, labels, name, open, pairs, part, port, text } from '../helpers.ts'

const own = 'own'

export default (context: Context) => ({
  apiVersion: 'test/v1',
  kind: 'Values',
  metadata: { name: name(context), labels: labels(context) },
  text: text(context),
  inText: `<${text(context)}> of ${name(context)}`,
  image: image(context, context.values.image),
  joined: joined([context.release.name, own]),
  port: port(context),
  open: open(context),
  hosts: hosts(context),
  items: [labels(context), own, text(context), port(context)],
  part: part(context, 'web'),
  parts: context.values.hosts.map((each) => part(context, each.name)),
  pairs: pairs(context, context.values.commonLabels),
  nested: { spec: [{ hosts: hosts(context), after: 1 }] },
})
