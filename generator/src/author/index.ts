/**
 * What the source of a chart is written with: the context, helpers, names, labels and the types of manifests.
 * The compiler reads the source of the functions here as it reads the chart's, so they keep to the same TypeScript.
 * Imports only `functions/`.
 * @module
 */
export {
  base64Decode,
  base64Encode,
  concat,
  contains,
  has,
  hasPrefix,
  hasSuffix,
  indent,
  join,
  keys,
  len,
  lower,
  max,
  min,
  omit,
  regexMatch,
  repeat,
  replace,
  semverCompare,
  sha256,
  split,
  toJson,
  trim,
  trimPrefix,
  trimSuffix,
  truncate,
  upper,
} from '../functions/index.ts'
export type {
  Capabilities,
  Chart,
  ChartMetadata,
  Files,
  KubeVersion,
  Release,
  Template,
} from './chart.ts'
export { type Change, type ChartDefinition, defineChart, type Maintainer } from './define-chart.ts'
export { entries } from './entries.ts'
export { type HelperResult, helper } from './helper.ts'
export { type ImageValues, imageReference, type SharedImageValues } from './image.ts'
export { labels, type SelectorLabels, selectorLabels } from './labels.ts'
export type {
  ClusterRole,
  ClusterRoleBinding,
  ConfigMap,
  Container,
  CronJob,
  DaemonSet,
  Deployment,
  EnvVar,
  HorizontalPodAutoscaler,
  Ingress,
  Job,
  NetworkPolicy,
  PersistentVolume,
  PersistentVolumeClaim,
  Pod,
  PodDisruptionBudget,
  PodTemplate,
  Probe,
  Role,
  RoleBinding,
  Secret,
  Service,
  ServiceAccount,
  StatefulSet,
  Volume,
  VolumeMount,
} from './manifests.ts'
export {
  chartLabel,
  fullName,
  type NameValues,
  partName,
  type ServiceAccountValues,
  serviceAccountName,
  statefulSetName,
} from './names.ts'
export type { Overlay } from './overlay.ts'
