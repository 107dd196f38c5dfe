/**
 * What charts import: the context, helpers, names, labels and the types of manifests. chartwright compiles the source of
 * these functions as it compiles the chart's, so they use the same part of TypeScript.
 * Imports only `functions/`.
 * @module
 */
export {
  abbreviate,
  adler32,
  base32Encode,
  base64Decode,
  base64Encode,
  chunk,
  concat,
  contains,
  fromYaml,
  fromYamlArray,
  has,
  hasKey,
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
  pick,
  range,
  regexFind,
  regexFindAll,
  regexMatch,
  regexReplaceAll,
  regexReplaceAllLiteral,
  regexSplit,
  repeat,
  replace,
  reversed,
  semverCompare,
  semverMajor,
  semverMinor,
  semverPatch,
  sha1,
  sha256,
  sha512,
  sortAlpha,
  split,
  titleCase,
  toJson,
  toYaml,
  trim,
  trimAll,
  trimPrefix,
  trimSuffix,
  truncate,
  uniq,
  upper,
  urlQuery,
  withoutSpaces,
} from '../functions/index.ts'
export type {
  Capabilities,
  Chart,
  ChartMetadata,
  Cluster,
  ClusterObject,
  Files,
  FoundFiles,
  KubeVersion,
  Release,
  Template,
} from './chart.ts'
export {
  type Change,
  type ChartDefinition,
  type Dependency,
  defineChart,
  type Maintainer,
  type RollPods,
  type SubchartValues,
} from './define-chart.ts'
export { entries } from './entries.ts'
export { type GeneratedCertificate, generatedCertificate } from './generated-certificate.ts'
export { type GeneratedSecret, generatedSecret } from './generated-secret.ts'
export { type HelperResult, helper } from './helper.ts'
export { asHook, type HookAnnotations, type HookEvent, type HookOptions, hook } from './hook.ts'
export { type ImageValues, imageReference, type SharedImageValues } from './image.ts'
export { asSelectorLabels, labels, type SelectorLabels, selectorLabels } from './labels.ts'
export type {
  Annotations,
  ClusterRole,
  ClusterRoleBinding,
  ConfigMap,
  Container,
  CronJob,
  DaemonSet,
  Deployment,
  EnvVar,
  HorizontalPodAutoscaler,
  HttpRoute,
  Ingress,
  Job,
  ManifestOf,
  ManifestsByKind,
  NetworkPolicy,
  PersistentVolume,
  PersistentVolumeClaim,
  Pod,
  PodDisruptionBudget,
  PodTemplate,
  PostgresCluster,
  Probe,
  Role,
  RoleBinding,
  Secret,
  Service,
  ServiceAccount,
  ServiceMonitor,
  StatefulSet,
  Volume,
  VolumeMount,
} from './manifests.ts'
export { namedTemplate } from './named-template.ts'
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
export { templateChecksum } from './template-checksum.ts'
export { tpl } from './tpl.ts'
