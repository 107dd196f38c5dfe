/**
 * Some of a chart's values, which Helm merges with the defaults: maps are merged, lists are replaced, and null unsets an
 * optional value.
 *
 * @example
 * export default { webserver: { replicas: 5 } } satisfies Overlay<Values>
 * // webserver:
 * //   replicas: 5
 */
export type Overlay<V> = V extends readonly unknown[]
  ? V
  : V extends object
    ? { [K in keyof V]?: Overlay<Exclude<V[K], undefined>> | Unset<V, K> }
    : V

/** Null where a value is optional. */
type Unset<V, K extends keyof V> = undefined extends V[K] ? null : never
