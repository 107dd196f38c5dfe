import { fromYaml, fromYamlArray, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const map = fromYaml(toYaml(v.map))
  return {
    map,
    a: map.a,
    spread: { z: '1', ...map },
    list: fromYamlArray(toYaml(v.hosts)),
    items: [...fromYamlArray(toYaml(v.hosts)), 'z'],
    first: fromYamlArray(toYaml(v.hosts))[0],
    empty: fromYaml(''),
  }
}
