import { includeYaml as includedYaml, includeText } from '../functions/index.ts'

/**
 * The text that a named template prints: one of a hand-written template or of a library chart, whose function nobody has
 * written. Only Helm can evaluate it, so `render` leaves out the templates that include it, as it does hand-written ones;
 * where you know what it returns, write `namedTemplate`. Its argument is what the template gets: the context, a value, or a
 * map or list, also with the context in it.
 *
 * @example
 * export default (context: Context) => ({ metadata: { name: include('common.names.fullname', context) } })
 * // metadata:
 * //   name: {{ include "common.names.fullname" . | quote }}
 */
export const include = (name: string, argument: unknown): string => includeText(name, argument)

/**
 * The YAML that a named template prints, inserted as it is: a whole value, entries among others with `...`, or items among
 * others. Give its type where it isn't a map of anything, and write that of a list as `Item[]`. Where the template prints
 * nothing, a field has no value, and an insertion adds nothing. Of two entries with one key the last counts. What reads a
 * part of it, or goes over it, reads the output with `fromYaml` or `fromYamlArray`. Only Helm can evaluate it, as `include`.
 *
 * @example
 * labels: includeYaml('common.labels.standard', { extra: context.values.env, context })
 * // labels:
 * //   {{- include "common.labels.standard" (dict "extra" .Values.env "context" $) | nindent 2 }}
 *
 * @example
 * volumes: [{ name: 'data', emptyDir: {} }, ...includeYaml<Volume[]>('demo.volumes', context)]
 * // volumes:
 * //   - name: data
 * //     emptyDir: {}
 * //   {{- include "demo.volumes" . | nindent 2 }}
 */
// biome-ignore lint/suspicious/noExplicitAny: only its author knows what a template prints
export const includeYaml = <T = Readonly<Record<string, any>>>(name: string, argument: unknown): NoInfer<T> =>
  includedYaml(name, argument) as NoInfer<T>
