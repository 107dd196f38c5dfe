import type { Autoscaling } from './values/pods.ts'

/** What says how many pods there are. */
export interface ReplicasValues {
  readonly replicas: number
  readonly autoscaling: Autoscaling
}

/**
 * A fixed number of pods, or none where a HorizontalPodAutoscaler decides: an upgrade must not undo what it did.
 *
 * @example
 * spec: { ...replicas(context.values.web), selector, template }
 * // spec:
 * //   {{- if not .Values.web.autoscaling.enabled }}
 * //   replicas: {{ int64 .Values.web.replicas }}
 * //   {{- end }}
 */
export const replicas = ({ autoscaling, replicas }: ReplicasValues): { replicas?: number } =>
  autoscaling.enabled ? {} : { replicas }
