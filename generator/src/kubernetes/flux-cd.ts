// Made by "npm run types:kubernetes" from @kubernetes-models/flux-cd 4.0.0.
// Types: MIT License, Copyright (c) 2018 Tommy Chen.
// Descriptions: of Flux (https://github.com/fluxcd/flux2), Apache License 2.0.

import type { JSON, ObjectMeta } from './kubernetes.ts'

/**
 * AccessFrom defines an ACL for allowing cross-namespace references to a source object
 * based on the caller's namespace labels.
 */
export interface AccessFrom {
  /**
   * NamespaceSelectors is the list of namespace selectors to which this ACL applies.
   * Items in this list are evaluated using a logical OR operation.
   */
  namespaceSelectors: Array<NamespaceSelector>;
}

/**
 * CRDsPolicy defines the install/upgrade approach to use for CRDs when
 * installing or upgrading a HelmRelease.
 */
export type CRDsPolicy = string;

/**
 * CommonMetadata defines the common labels and annotations.
 */
export interface CommonMetadata {
  /**
   * Annotations to be added to the object's metadata.
   */
  annotations?: {
    [key: string]: string;
  };
  /**
   * Labels to be added to the object's metadata.
   */
  labels?: {
    [key: string]: string;
  };
}

/**
 * CrossNamespaceObjectReference contains enough information to let you locate
 * the typed referenced object at cluster level.
 */
export interface CrossNamespaceObjectReference {
  /**
   * APIVersion of the referent.
   */
  apiVersion?: string;
  /**
   * Kind of the referent.
   */
  kind: "HelmRepository" | "GitRepository" | "Bucket";
  /**
   * Name of the referent.
   */
  name: string;
  /**
   * Namespace of the referent.
   */
  namespace?: string;
}

/**
 * CrossNamespaceSourceReference contains enough information to let you locate
 * the typed referenced object at cluster level.
 */
export interface CrossNamespaceSourceReference {
  /**
   * APIVersion of the referent.
   */
  apiVersion?: string;
  /**
   * Kind of the referent.
   */
  kind: "OCIRepository" | "HelmChart" | "ExternalArtifact";
  /**
   * Name of the referent.
   */
  name: string;
  /**
   * Namespace of the referent, defaults to the namespace of the Kubernetes
   * resource object that contains the reference.
   */
  namespace?: string;
}

/**
 * CustomHealthCheck defines the health check for custom resources.
 */
export interface CustomHealthCheck extends HealthCheckExpressions {
  /**
   * APIVersion of the custom resource under evaluation.
   */
  apiVersion: string;
  /**
   * Kind of the custom resource under evaluation.
   */
  kind: string;
}

/**
 * DependencyReference defines a HelmRelease dependency on another HelmRelease resource.
 */
export interface DependencyReference {
  /**
   * Name of the referent.
   */
  name: string;
  /**
   * Namespace of the referent, defaults to the namespace of the HelmRelease
   * resource object that contains the reference.
   */
  namespace?: string;
  /**
   * ReadyExpr is a CEL expression that can be used to assess the readiness
   * of a dependency. When specified, the built-in readiness check
   * is replaced by the logic defined in the CEL expression.
   * To make the CEL expression additive to the built-in readiness check,
   * the feature gate `AdditiveCELDependencyCheck` must be set to `true`.
   */
  readyExpr?: string;
}

/**
 * DriftDetection defines the strategy for performing differential analysis and
 * provides a way to define rules for ignoring specific changes during this
 * process.
 */
export interface DriftDetection {
  /**
   * Ignore contains a list of rules for specifying which changes to ignore
   * during diffing.
   */
  ignore?: Array<IgnoreRule>;
  /**
   * Mode defines how differences should be handled between the Helm manifest
   * and the manifest currently applied to the cluster.
   * If not explicitly set, it defaults to DiffModeDisabled.
   */
  mode?: DriftDetectionMode;
}

/**
 * DriftDetectionMode represents the modes in which a controller can detect and
 * handle differences between the manifest in the Helm storage and the resources
 * currently existing in the cluster.
 */
export type DriftDetectionMode = string;

/**
 * Filter holds the configuration for individual Helm test filters.
 */
export interface Filter {
  /**
   * Exclude specifies whether the named test should be excluded.
   */
  exclude?: boolean;
  /**
   * Name is the name of the test.
   */
  name: string;
}

/**
 * HealthCheckExpressions defines the CEL expressions for determining the health status
 * of custom resources.
 */
export interface HealthCheckExpressions {
  /**
   * Current is the CEL expression that determines if the status
   * of the custom resource has reached the desired state.
   */
  current: string;
  /**
   * Failed is the CEL expression that determines if the status
   * of the custom resource has failed to reach the desired state.
   */
  failed?: string;
  /**
   * InProgress is the CEL expression that determines if the status
   * of the custom resource has not yet reached the desired state.
   */
  inProgress?: string;
}

/**
 * HelmChartTemplate defines the template from which the controller will
 * generate a v1.HelmChart object in the same namespace as the referenced
 * v1.Source.
 */
export interface HelmChartTemplate {
  /**
   * ObjectMeta holds the template for metadata like labels and annotations.
   */
  metadata?: HelmChartTemplateObjectMeta;
  /**
   * Spec holds the template for the v1.HelmChartSpec for this HelmRelease.
   */
  spec: HelmChartTemplateSpec;
}

/**
 * HelmChartTemplateObjectMeta defines the template for the ObjectMeta of a
 * v1.HelmChart.
 */
export interface HelmChartTemplateObjectMeta {
  /**
   * Annotations is an unstructured key value map stored with a resource that may be
   * set by external tools to store and retrieve arbitrary metadata. They are not
   * queryable and should be preserved when modifying objects.
   * More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/
   */
  annotations?: {
    [key: string]: string;
  };
  /**
   * Map of string keys and values that can be used to organize and categorize
   * (scope and select) objects.
   * More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
   */
  labels?: {
    [key: string]: string;
  };
}

/**
 * HelmChartTemplateSpec defines the template from which the controller will
 * generate a v1.HelmChartSpec object.
 */
export interface HelmChartTemplateSpec {
  /**
   * The name or path the Helm chart is available at in the SourceRef.
   */
  chart: string;
  /**
   * IgnoreMissingValuesFiles controls whether to silently ignore missing values files rather than failing.
   */
  ignoreMissingValuesFiles?: boolean;
  interval?: string;
  /**
   * Determines what enables the creation of a new artifact. Valid values are
   * ('ChartVersion', 'Revision').
   * See the documentation of the values for an explanation on their behavior.
   * Defaults to ChartVersion when omitted.
   */
  reconcileStrategy?: "ChartVersion" | "Revision";
  /**
   * The name and namespace of the v1.Source the chart is available at.
   */
  sourceRef: CrossNamespaceObjectReference;
  /**
   * Alternative list of values files to use as the chart values (values.yaml
   * is not included by default), expected to be a relative path in the SourceRef.
   * Values files are merged in the order of this list with the last file overriding
   * the first. Ignored when omitted.
   */
  valuesFiles?: Array<string>;
  /**
   * Verify contains the secret name containing the trusted public keys
   * used to verify the signature and specifies which provider to use to check
   * whether OCI image is authentic.
   * This field is only supported for OCI sources.
   * Chart dependencies, which are not bundled in the umbrella chart artifact,
   * are not verified.
   */
  verify?: HelmChartTemplateVerification;
  /**
   * Version semver expression, ignored for charts from v1.GitRepository and
   * v1beta2.Bucket sources. Defaults to latest when omitted.
   */
  version?: string;
}

/**
 * HelmChartTemplateVerification verifies the authenticity of an OCI Helm chart.
 */
export interface HelmChartTemplateVerification {
  /**
   * Provider specifies the technology used to sign the OCI Helm chart.
   */
  provider: "cosign" | "notation";
  /**
   * SecretRef specifies the Kubernetes Secret containing the
   * trusted public keys.
   */
  secretRef?: LocalObjectReference;
}

/**
 * HelmRelease is the Schema for the helmreleases API
 */
export interface HelmRelease {
  apiVersion: "helm.toolkit.fluxcd.io/v2";
  kind: "HelmRelease";
  metadata?: ObjectMeta;
  spec?: HelmReleaseSpec;
}

/**
 * HelmReleaseSpec defines the desired state of a Helm release.
 */
export interface HelmReleaseSpec {
  /**
   * Chart defines the template of the v1.HelmChart that should be created
   * for this HelmRelease.
   */
  chart?: HelmChartTemplate;
  /**
   * ChartRef holds a reference to a source controller resource containing the
   * Helm chart artifact.
   */
  chartRef?: CrossNamespaceSourceReference;
  /**
   * CommonMetadata specifies the common labels and annotations that are
   * applied to all resources. Any existing label or annotation will be
   * overridden if its key matches a common one.
   */
  commonMetadata?: CommonMetadata;
  /**
   * DependsOn may contain a DependencyReference slice with
   * references to HelmRelease resources that must be ready before this HelmRelease
   * can be reconciled.
   */
  dependsOn?: Array<DependencyReference>;
  /**
   * DriftDetection holds the configuration for detecting and handling
   * differences between the manifest in the Helm storage and the resources
   * currently existing in the cluster.
   */
  driftDetection?: DriftDetection;
  /**
   * HealthCheckExprs is a list of healthcheck expressions for evaluating the
   * health of custom resources using Common Expression Language (CEL).
   * The expressions are evaluated only when the specific Helm action
   * taking place has wait enabled, i.e. DisableWait is false, and the
   * 'poller' WaitStrategy is used.
   */
  healthCheckExprs?: Array<CustomHealthCheck>;
  /**
   * Install holds the configuration for Helm install actions for this HelmRelease.
   */
  install?: Install;
  interval: string;
  /**
   * KubeConfig for reconciling the HelmRelease on a remote cluster.
   * When used in combination with HelmReleaseSpec.ServiceAccountName,
   * forces the controller to act on behalf of that Service Account at the
   * target cluster.
   * If the --default-service-account flag is set, its value will be used as
   * a controller level fallback for when HelmReleaseSpec.ServiceAccountName
   * is empty.
   */
  kubeConfig?: KubeConfigReference;
  /**
   * MaxHistory is the number of revisions saved by Helm for this HelmRelease.
   * Use '0' for an unlimited number of revisions; defaults to '5'.
   */
  maxHistory?: number;
  /**
   * PersistentClient tells the controller to use a persistent Kubernetes
   * client for this release. When enabled, the client will be reused for the
   * duration of the reconciliation, instead of being created and destroyed
   * for each (step of a) Helm action.
   *
   * This can improve performance, but may cause issues with some Helm charts
   * that for example do create Custom Resource Definitions during installation
   * outside Helm's CRD lifecycle hooks, which are then not observed to be
   * available by e.g. post-install hooks.
   *
   * If not set, it defaults to true.
   */
  persistentClient?: boolean;
  /**
   * PostRenderers holds an array of Helm PostRenderers, which will be applied in order
   * of their definition.
   */
  postRenderers?: Array<PostRenderer>;
  /**
   * ReleaseName used for the Helm release. Defaults to a composition of
   * '[TargetNamespace-]Name'.
   */
  releaseName?: string;
  /**
   * Rollback holds the configuration for Helm rollback actions for this HelmRelease.
   */
  rollback?: Rollback;
  /**
   * The name of the Kubernetes service account to impersonate
   * when reconciling this HelmRelease.
   */
  serviceAccountName?: string;
  /**
   * StorageNamespace used for the Helm storage.
   * Defaults to the namespace of the HelmRelease.
   */
  storageNamespace?: string;
  /**
   * Suspend tells the controller to suspend reconciliation for this HelmRelease,
   * it does not apply to already started reconciliations. Defaults to false.
   */
  suspend?: boolean;
  /**
   * TargetNamespace to target when performing operations for the HelmRelease.
   * Defaults to the namespace of the HelmRelease.
   */
  targetNamespace?: string;
  /**
   * Test holds the configuration for Helm test actions for this HelmRelease.
   */
  test?: Test;
  timeout?: string;
  /**
   * Uninstall holds the configuration for Helm uninstall actions for this HelmRelease.
   */
  uninstall?: Uninstall;
  /**
   * Upgrade holds the configuration for Helm upgrade actions for this HelmRelease.
   */
  upgrade?: Upgrade;
  /**
   * Values holds the values for this Helm release.
   */
  values?: JSON;
  /**
   * ValuesFrom holds references to resources containing Helm values for this HelmRelease,
   * and information about how they should be merged.
   */
  valuesFrom?: Array<ValuesReference>;
  /**
   * WaitStrategy defines Helm's wait strategy for waiting for applied
   * resources to become ready.
   */
  waitStrategy?: WaitStrategy;
}

/**
 * HelmRepository is the Schema for the helmrepositories API.
 */
export interface HelmRepository {
  apiVersion: "source.toolkit.fluxcd.io/v1";
  kind: "HelmRepository";
  metadata?: ObjectMeta;
  spec?: HelmRepositorySpec;
}

/**
 * HelmRepositorySpec specifies the required configuration to produce an
 * Artifact for a Helm repository index YAML.
 */
export interface HelmRepositorySpec {
  /**
   * AccessFrom specifies an Access Control List for allowing cross-namespace
   * references to this object.
   * NOTE: Not implemented, provisional as of https://github.com/fluxcd/flux2/pull/2092
   */
  accessFrom?: AccessFrom;
  /**
   * CertSecretRef can be given the name of a Secret containing
   * either or both of
   *
   * - a PEM-encoded client certificate (`tls.crt`) and private
   * key (`tls.key`);
   * - a PEM-encoded CA certificate (`ca.crt`)
   *
   * and whichever are supplied, will be used for connecting to the
   * registry. The client cert and key are useful if you are
   * authenticating with a certificate; the CA cert is useful if
   * you are using a self-signed server certificate. The Secret must
   * be of type `Opaque` or `kubernetes.io/tls`.
   *
   * It takes precedence over the values specified in the Secret referred
   * to by `.spec.secretRef`.
   */
  certSecretRef?: LocalObjectReference;
  /**
   * Insecure allows connecting to a non-TLS HTTP container registry.
   * This field is only taken into account if the .spec.type field is set to 'oci'.
   */
  insecure?: boolean;
  interval?: string;
  /**
   * PassCredentials allows the credentials from the SecretRef to be passed
   * on to a host that does not match the host as defined in URL.
   * This may be required if the host of the advertised chart URLs in the
   * index differ from the defined URL.
   * Enabling this should be done with caution, as it can potentially result
   * in credentials getting stolen in a MITM-attack.
   */
  passCredentials?: boolean;
  /**
   * Provider used for authentication, can be 'aws', 'azure', 'gcp' or 'generic'.
   * This field is optional, and only taken into account if the .spec.type field is set to 'oci'.
   * When not specified, defaults to 'generic'.
   */
  provider?: "generic" | "aws" | "azure" | "gcp";
  /**
   * SecretRef specifies the Secret containing authentication credentials
   * for the HelmRepository.
   * For HTTP/S basic auth the secret must contain 'username' and 'password'
   * fields.
   * Support for TLS auth using the 'certFile' and 'keyFile', and/or 'caFile'
   * keys is deprecated. Please use `.spec.certSecretRef` instead.
   */
  secretRef?: LocalObjectReference;
  /**
   * Suspend tells the controller to suspend the reconciliation of this
   * HelmRepository.
   */
  suspend?: boolean;
  timeout?: string;
  /**
   * Type of the HelmRepository.
   * When this field is set to  "oci", the URL field value must be prefixed with "oci://".
   */
  type?: "default" | "oci";
  /**
   * URL of the Helm repository, a valid URL contains at least a protocol and
   * host.
   */
  url: string;
}

/**
 * IgnoreRule defines a rule to selectively disregard specific changes during
 * the drift detection process.
 */
export interface IgnoreRule {
  /**
   * Paths is a list of JSON Pointer (RFC 6901) paths to be excluded from
   * consideration in a Kubernetes object.
   */
  paths: Array<string>;
  /**
   * Target is a selector for specifying Kubernetes objects to which this
   * rule applies.
   * If Target is not set, the Paths will be ignored for all Kubernetes
   * objects within the manifest of the Helm release.
   */
  target?: Selector;
}

/**
 * Image contains an image name, a new name, a new tag or digest, which will replace the original name and tag.
 */
export interface Image {
  /**
   * Digest is the value used to replace the original image tag.
   * If digest is present NewTag value is ignored.
   */
  digest?: string;
  /**
   * Name is a tag-less image name.
   */
  name: string;
  /**
   * NewName is the value used to replace the original name.
   */
  newName?: string;
  /**
   * NewTag is the value used to replace the original tag.
   */
  newTag?: string;
}

/**
 * Install holds the configuration for Helm install actions performed for this
 * HelmRelease.
 */
export interface Install {
  /**
   * CRDs upgrade CRDs from the Helm Chart's crds directory according
   * to the CRD upgrade policy provided here. Valid values are `Skip`,
   * `Create` or `CreateReplace`. Default is `Create` and if omitted
   * CRDs are installed but not updated.
   *
   * Skip: do neither install nor replace (update) any CRDs.
   *
   * Create: new CRDs are created, existing CRDs are neither updated nor deleted.
   *
   * CreateReplace: new CRDs are created, existing CRDs are updated (replaced)
   * but not deleted.
   *
   * By default, CRDs are applied (installed) during Helm install action.
   * With this option users can opt in to CRD replace existing CRDs on Helm
   * install actions, which is not (yet) natively supported by Helm.
   * https://helm.sh/docs/chart_best_practices/custom_resource_definitions.
   */
  crds?: CRDsPolicy;
  /**
   * CreateNamespace tells the Helm install action to create the
   * HelmReleaseSpec.TargetNamespace if it does not exist yet.
   * On uninstall, the namespace will not be garbage collected.
   */
  createNamespace?: boolean;
  /**
   * DisableHooks prevents hooks from running during the Helm install action.
   */
  disableHooks?: boolean;
  /**
   * DisableOpenAPIValidation prevents the Helm install action from validating
   * rendered templates against the Kubernetes OpenAPI Schema.
   */
  disableOpenAPIValidation?: boolean;
  /**
   * DisableSchemaValidation prevents the Helm install action from validating
   * the values against the JSON Schema.
   */
  disableSchemaValidation?: boolean;
  /**
   * DisableTakeOwnership disables taking ownership of existing resources
   * during the Helm install action. Defaults to false.
   */
  disableTakeOwnership?: boolean;
  /**
   * DisableWait disables the waiting for resources to be ready after a Helm
   * install has been performed.
   */
  disableWait?: boolean;
  /**
   * DisableWaitForJobs disables waiting for jobs to complete after a Helm
   * install has been performed.
   */
  disableWaitForJobs?: boolean;
  /**
   * Remediation holds the remediation configuration for when the Helm install
   * action for the HelmRelease fails. The default is to not perform any action.
   */
  remediation?: InstallRemediation;
  /**
   * Replace tells the Helm install action to re-use the 'ReleaseName', but only
   * if that name is a deleted release which remains in the history.
   */
  replace?: boolean;
  /**
   * ServerSideApply enables server-side apply for resources during install.
   * Defaults to true (or false when UseHelm3Defaults feature gate is enabled).
   */
  serverSideApply?: boolean;
  /**
   * SkipCRDs tells the Helm install action to not install any CRDs. By default,
   * CRDs are installed if not already present.
   *
   * Deprecated use CRD policy (`crds`) attribute with value `Skip` instead.
   */
  skipCRDs?: boolean;
  /**
   * Strategy defines the install strategy to use for this HelmRelease.
   * Defaults to 'RemediateOnFailure', or 'RetryOnFailure' when the
   * DefaultToRetryOnFailure feature gate is enabled.
   */
  strategy?: InstallStrategy;
  timeout?: string;
}

/**
 * InstallRemediation holds the configuration for Helm install remediation.
 */
export interface InstallRemediation {
  /**
   * IgnoreTestFailures tells the controller to skip remediation when the Helm
   * tests are run after an install action but fail. Defaults to
   * 'Test.IgnoreFailures'.
   */
  ignoreTestFailures?: boolean;
  /**
   * RemediateLastFailure tells the controller to remediate the last failure, when
   * no retries remain. Defaults to 'false'.
   */
  remediateLastFailure?: boolean;
  /**
   * Retries is the number of retries that should be attempted on failures before
   * bailing. Remediation, using an uninstall, is performed between each attempt.
   * Defaults to '0', a negative integer equals to unlimited retries.
   */
  retries?: number;
}

/**
 * InstallStrategy holds the configuration for Helm install strategy.
 */
export interface InstallStrategy {
  /**
   * Name of the install strategy.
   */
  name: "RemediateOnFailure" | "RetryOnFailure";
  retryInterval?: string;
}

/**
 * KubeConfigReference contains enough information build a kubeconfig
 * in memory for connecting to remote Kubernetes clusters.
 */
export interface KubeConfigReference {
  /**
   * ConfigMapRef holds an optional name of a ConfigMap that contains
   * the following keys:
   *
   * - `provider`: the provider to use. One of `aws`, `azure`, `gcp`, or
   *    `generic`. Required.
   * - `cluster`: the fully qualified resource name of the Kubernetes
   *    cluster in the cloud provider API. Not used by the `generic`
   *    provider. Required when one of `address` or `ca.crt` is not set.
   * - `address`: the address of the Kubernetes API server. Required
   *    for `generic`. For the other providers, if not specified, the
   *    first address in the cluster resource will be used, and if
   *    specified, it must match one of the addresses in the cluster
   *    resource.
   *    If audiences is not set, will be used as the audience for the
   *    `generic` provider.
   * - `ca.crt`: the optional PEM-encoded CA certificate for the
   *    Kubernetes API server. If not set, the controller will use the
   *    CA certificate from the cluster resource.
   * - `audiences`: the optional audiences as a list of
   *    line-break-separated strings for the Kubernetes ServiceAccount
   *    token. Defaults to the `address` for the `generic` provider, or
   *    to specific values for the other providers depending on the
   *    provider.
   * -  `serviceAccountName`: the optional name of the Kubernetes
   *    ServiceAccount in the same namespace that should be used
   *    for authentication. If not specified, the controller
   *    ServiceAccount will be used.
   *
   * Mutually exclusive with SecretRef.
   */
  configMapRef?: LocalObjectReference;
  /**
   * SecretRef holds an optional name of a secret that contains a key with
   * the kubeconfig file as the value. If no key is set, the key will default
   * to 'value'. Mutually exclusive with ConfigMapRef.
   * It is recommended that the kubeconfig is self-contained, and the secret
   * is regularly updated if credentials such as a cloud-access-token expire.
   * Cloud specific `cmd-path` auth helpers will not function without adding
   * binaries and credentials to the Pod that is responsible for reconciling
   * Kubernetes resources. Supported only for the generic provider.
   */
  secretRef?: SecretKeyReference;
}

/**
 * Kustomize Helm PostRenderer specification.
 */
export interface Kustomize {
  /**
   * Images is a list of (image name, new name, new tag or digest)
   * for changing image names, tags or digests. This can also be achieved with a
   * patch, but this operator is simpler to specify.
   */
  images?: Array<Image>;
  /**
   * Strategic merge and JSON patches, defined as inline YAML objects,
   * capable of targeting objects based on kind, label and annotation selectors.
   */
  patches?: Array<Patch>;
}

/**
 * LocalObjectReference contains enough information to locate the referenced Kubernetes resource object.
 */
export interface LocalObjectReference {
  /**
   * Name of the referent.
   */
  name: string;
}

/**
 * NamespaceSelector selects the namespaces to which this ACL applies.
 * An empty map of MatchLabels matches all namespaces in a cluster.
 */
export interface NamespaceSelector {
  /**
   * MatchLabels is a map of {key,value} pairs. A single {key,value} in the matchLabels
   * map is equivalent to an element of matchExpressions, whose key field is "key", the
   * operator is "In", and the values array contains only "value". The requirements are ANDed.
   */
  matchLabels?: {
    [key: string]: string;
  };
}

/**
 * OCILayerSelector specifies which layer should be extracted from an OCI Artifact
 */
export interface OCILayerSelector {
  /**
   * MediaType specifies the OCI media type of the layer
   * which should be extracted from the OCI Artifact. The
   * first layer matching this type is selected.
   */
  mediaType?: string;
  /**
   * Operation specifies how the selected layer should be processed.
   * By default, the layer compressed content is extracted to storage.
   * When the operation is set to 'copy', the layer compressed content
   * is persisted to storage as it is.
   */
  operation?: "extract" | "copy";
}

/**
 * OCIRepository is the Schema for the ocirepositories API
 */
export interface OCIRepository {
  apiVersion: "source.toolkit.fluxcd.io/v1";
  kind: "OCIRepository";
  metadata?: ObjectMeta;
  spec?: OCIRepositorySpec;
}

/**
 * OCIRepositoryRef defines the image reference for the OCIRepository's URL
 */
export interface OCIRepositoryRef {
  /**
   * Digest is the image digest to pull, takes precedence over SemVer.
   * The value should be in the format 'sha256:<HASH>'.
   */
  digest?: string;
  /**
   * SemVer is the range of tags to pull selecting the latest within
   * the range, takes precedence over Tag.
   */
  semver?: string;
  /**
   * SemverFilter is a regex pattern to filter the tags within the SemVer range.
   */
  semverFilter?: string;
  /**
   * Tag is the image tag to pull, defaults to latest.
   */
  tag?: string;
}

/**
 * OCIRepositorySpec defines the desired state of OCIRepository
 */
export interface OCIRepositorySpec {
  /**
   * CertSecretRef can be given the name of a Secret containing
   * either or both of
   *
   * - a PEM-encoded client certificate (`tls.crt`) and private
   * key (`tls.key`);
   * - a PEM-encoded CA certificate (`ca.crt`)
   *
   * and whichever are supplied, will be used for connecting to the
   * registry. The client cert and key are useful if you are
   * authenticating with a certificate; the CA cert is useful if
   * you are using a self-signed server certificate. The Secret must
   * be of type `Opaque` or `kubernetes.io/tls`.
   */
  certSecretRef?: LocalObjectReference;
  /**
   * Ignore overrides the set of excluded patterns in the .sourceignore format
   * (which is the same as .gitignore). If not provided, a default will be used,
   * consult the documentation for your version to find out what those are.
   */
  ignore?: string;
  /**
   * Insecure allows connecting to a non-TLS HTTP container registry.
   */
  insecure?: boolean;
  interval: string;
  /**
   * LayerSelector specifies which layer should be extracted from the OCI artifact.
   * When not specified, the first layer found in the artifact is selected.
   */
  layerSelector?: OCILayerSelector;
  /**
   * The provider used for authentication, can be 'aws', 'azure', 'gcp' or 'generic'.
   * When not specified, defaults to 'generic'.
   */
  provider?: "generic" | "aws" | "azure" | "gcp";
  /**
   * ProxySecretRef specifies the Secret containing the proxy configuration
   * to use while communicating with the container registry.
   */
  proxySecretRef?: LocalObjectReference;
  /**
   * The OCI reference to pull and monitor for changes,
   * defaults to the latest tag.
   */
  ref?: OCIRepositoryRef;
  /**
   * SecretRef contains the secret name containing the registry login
   * credentials to resolve image metadata.
   * The secret must be of type kubernetes.io/dockerconfigjson.
   */
  secretRef?: LocalObjectReference;
  /**
   * ServiceAccountName is the name of the Kubernetes ServiceAccount used to authenticate
   * the image pull if the service account has attached pull secrets. For more information:
   * https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#add-imagepullsecrets-to-a-service-account
   */
  serviceAccountName?: string;
  /**
   * This flag tells the controller to suspend the reconciliation of this source.
   */
  suspend?: boolean;
  timeout?: string;
  /**
   * URL is a reference to an OCI artifact repository hosted
   * on a remote container registry.
   */
  url: string;
  /**
   * Verify contains the secret name containing the trusted public keys
   * used to verify the signature and specifies which provider to use to check
   * whether OCI image is authentic.
   */
  verify?: OCIRepositoryVerification;
}

/**
 * OCIRepositoryVerification verifies the authenticity of an OCI Artifact
 */
export interface OCIRepositoryVerification {
  /**
   * MatchOIDCIdentity specifies the identity matching criteria to use
   * while verifying an OCI artifact which was signed using Cosign keyless
   * signing. The artifact's identity is deemed to be verified if any of the
   * specified matchers match against the identity.
   */
  matchOIDCIdentity?: Array<OIDCIdentityMatch>;
  /**
   * Provider specifies the technology used to sign the OCI Artifact.
   */
  provider: "cosign" | "notation";
  /**
   * SecretRef specifies the Kubernetes Secret containing the
   * trusted public keys.
   */
  secretRef?: LocalObjectReference;
}

/**
 * OIDCIdentityMatch specifies options for verifying the certificate identity,
 * i.e. the issuer and the subject of the certificate.
 */
export interface OIDCIdentityMatch {
  /**
   * Issuer specifies the regex pattern to match against to verify
   * the OIDC issuer in the Fulcio certificate. The pattern must be a
   * valid Go regular expression.
   */
  issuer: string;
  /**
   * Subject specifies the regex pattern to match against to verify
   * the identity subject in the Fulcio certificate. The pattern must
   * be a valid Go regular expression.
   */
  subject: string;
}

/**
 * Patch contains an inline StrategicMerge or JSON6902 patch, and the target the patch should
 * be applied to.
 */
export interface Patch {
  /**
   * Patch contains an inline StrategicMerge patch or an inline JSON6902 patch with
   * an array of operation objects.
   */
  patch: string;
  /**
   * Target points to the resources that the patch document should be applied to.
   */
  target?: Selector;
}

/**
 * PostRenderer contains a Helm PostRenderer specification.
 */
export interface PostRenderer {
  /**
   * Kustomization to apply as PostRenderer.
   */
  kustomize?: Kustomize;
}

/**
 * RemediationStrategy returns the strategy to use to remediate a failed install
 * or upgrade.
 */
export type RemediationStrategy = string;

/**
 * Rollback holds the configuration for Helm rollback actions for this
 * HelmRelease.
 */
export interface Rollback {
  /**
   * CleanupOnFail allows deletion of new resources created during the Helm
   * rollback action when it fails.
   */
  cleanupOnFail?: boolean;
  /**
   * DisableHooks prevents hooks from running during the Helm rollback action.
   */
  disableHooks?: boolean;
  /**
   * DisableWait disables the waiting for resources to be ready after a Helm
   * rollback has been performed.
   */
  disableWait?: boolean;
  /**
   * DisableWaitForJobs disables waiting for jobs to complete after a Helm
   * rollback has been performed.
   */
  disableWaitForJobs?: boolean;
  /**
   * Force forces resource updates through a replacement strategy
   * that avoids 3-way merge conflicts on client-side apply.
   * This field is ignored for server-side apply (which always
   * forces conflicts with other field managers).
   */
  force?: boolean;
  /**
   * Recreate performs pod restarts for any managed workloads.
   *
   * Deprecated: This behavior was deprecated in Helm 3:
   *   - Deprecation: https://github.com/helm/helm/pull/6463
   *   - Removal: https://github.com/helm/helm/pull/31023
   * After helm-controller was upgraded to the Helm 4 SDK,
   * this field is no longer functional and will print a
   * warning if set to true. It will also be removed in a
   * future release.
   */
  recreate?: boolean;
  /**
   * ServerSideApply enables server-side apply for resources during rollback.
   * Can be "enabled", "disabled", or "auto".
   * When "auto", server-side apply usage will be based on the release's previous usage.
   * Defaults to "auto".
   */
  serverSideApply?: ServerSideApplyMode;
  timeout?: string;
}

/**
 * SecretKeyReference contains enough information to locate the referenced Kubernetes Secret object in the same
 * namespace. Optionally a key can be specified.
 * Use this type instead of core/v1 SecretKeySelector when the Key is optional and the Optional field is not
 * applicable.
 */
export interface SecretKeyReference {
  /**
   * Key in the Secret, when not specified an implementation-specific default key is used.
   */
  key?: string;
  /**
   * Name of the Secret.
   */
  name: string;
}

/**
 * Selector specifies a set of resources. Any resource that matches intersection of all conditions is included in this
 * set.
 */
export interface Selector {
  /**
   * AnnotationSelector is a string that follows the label selection expression
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#api
   * It matches with the resource annotations.
   */
  annotationSelector?: string;
  /**
   * Group is the API group to select resources from.
   * Together with Version and Kind it is capable of unambiguously identifying and/or selecting resources.
   * https://github.com/kubernetes/community/blob/master/contributors/design-proposals/api-machinery/api-group.md
   */
  group?: string;
  /**
   * Kind of the API Group to select resources from.
   * Together with Group and Version it is capable of unambiguously
   * identifying and/or selecting resources.
   * https://github.com/kubernetes/community/blob/master/contributors/design-proposals/api-machinery/api-group.md
   */
  kind?: string;
  /**
   * LabelSelector is a string that follows the label selection expression
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#api
   * It matches with the resource labels.
   */
  labelSelector?: string;
  /**
   * Name to match resources with.
   */
  name?: string;
  /**
   * Namespace to select resources from.
   */
  namespace?: string;
  /**
   * Version of the API Group to select resources from.
   * Together with Group and Kind it is capable of unambiguously identifying and/or selecting resources.
   * https://github.com/kubernetes/community/blob/master/contributors/design-proposals/api-machinery/api-group.md
   */
  version?: string;
}

/**
 * ServerSideApplyMode defines the server-side apply mode for Helm upgrade and
 * rollback actions.
 */
export type ServerSideApplyMode = string;

/**
 * Test holds the configuration for Helm test actions for this HelmRelease.
 */
export interface Test {
  /**
   * Enable enables Helm test actions for this HelmRelease after an Helm install
   * or upgrade action has been performed.
   */
  enable?: boolean;
  /**
   * Filters is a list of tests to run or exclude from running.
   */
  filters?: Array<Filter>;
  /**
   * IgnoreFailures tells the controller to skip remediation when the Helm tests
   * are run but fail. Can be overwritten for tests run after install or upgrade
   * actions in 'Install.IgnoreTestFailures' and 'Upgrade.IgnoreTestFailures'.
   */
  ignoreFailures?: boolean;
  timeout?: string;
}

/**
 * Uninstall holds the configuration for Helm uninstall actions for this
 * HelmRelease.
 */
export interface Uninstall {
  /**
   * DeletionPropagation specifies the deletion propagation policy when
   * a Helm uninstall is performed.
   */
  deletionPropagation?: "background" | "foreground" | "orphan";
  /**
   * DisableHooks prevents hooks from running during the Helm rollback action.
   */
  disableHooks?: boolean;
  /**
   * DisableWait disables waiting for all the resources to be deleted after
   * a Helm uninstall is performed.
   */
  disableWait?: boolean;
  /**
   * KeepHistory tells Helm to remove all associated resources and mark the
   * release as deleted, but retain the release history.
   */
  keepHistory?: boolean;
  timeout?: string;
}

/**
 * Upgrade holds the configuration for Helm upgrade actions for this
 * HelmRelease.
 */
export interface Upgrade {
  /**
   * CleanupOnFail allows deletion of new resources created during the Helm
   * upgrade action when it fails.
   */
  cleanupOnFail?: boolean;
  /**
   * CRDs upgrade CRDs from the Helm Chart's crds directory according
   * to the CRD upgrade policy provided here. Valid values are `Skip`,
   * `Create` or `CreateReplace`. Default is `Skip` and if omitted
   * CRDs are neither installed nor upgraded.
   *
   * Skip: do neither install nor replace (update) any CRDs.
   *
   * Create: new CRDs are created, existing CRDs are neither updated nor deleted.
   *
   * CreateReplace: new CRDs are created, existing CRDs are updated (replaced)
   * but not deleted.
   *
   * By default, CRDs are not applied during Helm upgrade action. With this
   * option users can opt-in to CRD upgrade, which is not (yet) natively supported by Helm.
   * https://helm.sh/docs/chart_best_practices/custom_resource_definitions.
   */
  crds?: CRDsPolicy;
  /**
   * DisableHooks prevents hooks from running during the Helm upgrade action.
   */
  disableHooks?: boolean;
  /**
   * DisableOpenAPIValidation prevents the Helm upgrade action from validating
   * rendered templates against the Kubernetes OpenAPI Schema.
   */
  disableOpenAPIValidation?: boolean;
  /**
   * DisableSchemaValidation prevents the Helm upgrade action from validating
   * the values against the JSON Schema.
   */
  disableSchemaValidation?: boolean;
  /**
   * DisableTakeOwnership disables taking ownership of existing resources
   * during the Helm upgrade action. Defaults to false.
   */
  disableTakeOwnership?: boolean;
  /**
   * DisableWait disables the waiting for resources to be ready after a Helm
   * upgrade has been performed.
   */
  disableWait?: boolean;
  /**
   * DisableWaitForJobs disables waiting for jobs to complete after a Helm
   * upgrade has been performed.
   */
  disableWaitForJobs?: boolean;
  /**
   * Force forces resource updates through a replacement strategy
   * that avoids 3-way merge conflicts on client-side apply.
   * This field is ignored for server-side apply (which always
   * forces conflicts with other field managers).
   */
  force?: boolean;
  /**
   * PreserveValues will make Helm reuse the last release's values and merge in
   * overrides from 'Values'. Setting this flag makes the HelmRelease
   * non-declarative.
   */
  preserveValues?: boolean;
  /**
   * Remediation holds the remediation configuration for when the Helm upgrade
   * action for the HelmRelease fails. The default is to not perform any action.
   */
  remediation?: UpgradeRemediation;
  /**
   * ServerSideApply enables server-side apply for resources during upgrade.
   * Can be "enabled", "disabled", or "auto".
   * When "auto", server-side apply usage will be based on the release's previous usage.
   * Defaults to "auto".
   */
  serverSideApply?: ServerSideApplyMode;
  /**
   * Strategy defines the upgrade strategy to use for this HelmRelease.
   * Defaults to 'RemediateOnFailure', or 'RetryOnFailure' when the
   * DefaultToRetryOnFailure feature gate is enabled.
   */
  strategy?: UpgradeStrategy;
  timeout?: string;
}

/**
 * UpgradeRemediation holds the configuration for Helm upgrade remediation.
 */
export interface UpgradeRemediation {
  /**
   * IgnoreTestFailures tells the controller to skip remediation when the Helm
   * tests are run after an upgrade action but fail.
   * Defaults to 'Test.IgnoreFailures'.
   */
  ignoreTestFailures?: boolean;
  /**
   * RemediateLastFailure tells the controller to remediate the last failure, when
   * no retries remain. Defaults to 'false' unless 'Retries' is greater than 0.
   */
  remediateLastFailure?: boolean;
  /**
   * Retries is the number of retries that should be attempted on failures before
   * bailing. Remediation, using 'Strategy', is performed between each attempt.
   * Defaults to '0', a negative integer equals to unlimited retries.
   */
  retries?: number;
  /**
   * Strategy to use for failure remediation. Defaults to 'rollback'.
   */
  strategy?: RemediationStrategy;
}

/**
 * UpgradeStrategy holds the configuration for Helm upgrade strategy.
 */
export interface UpgradeStrategy {
  /**
   * Name of the upgrade strategy.
   */
  name: "RemediateOnFailure" | "RetryOnFailure";
  retryInterval?: string;
}

/**
 * ValuesReference contains a reference to a resource containing Helm values,
 * and optionally the key they can be found at.
 */
export interface ValuesReference {
  /**
   * Kind of the values referent, valid values are ('Secret', 'ConfigMap').
   */
  kind: "Secret" | "ConfigMap";
  /**
   * Name of the values referent. Should reside in the same namespace as the
   * referring resource.
   */
  name: string;
  /**
   * Optional marks this ValuesReference as optional. When set, a not found error
   * for the values reference is ignored, but any ValuesKey, TargetPath or
   * transient error will still result in a reconciliation failure.
   */
  optional?: boolean;
  /**
   * TargetPath is the YAML dot notation path the value should be merged at. When
   * set, the ValuesKey is expected to be a single flat value. Defaults to 'None',
   * which results in the values getting merged at the root.
   */
  targetPath?: string;
  /**
   * ValuesKey is the data key where the values.yaml or a specific value can be
   * found at. Defaults to 'values.yaml'.
   */
  valuesKey?: string;
}

/**
 * WaitStrategy defines Helm's wait strategy for waiting for applied
 * resources to become ready.
 */
export interface WaitStrategy {
  /**
   * Name is Helm's wait strategy for waiting for applied resources to
   * become ready. One of 'poller' or 'legacy'. The 'poller' strategy uses
   * kstatus to poll resource statuses, while the 'legacy' strategy uses
   * Helm v3's waiting logic.
   * Defaults to 'poller', or to 'legacy' when UseHelm3Defaults feature
   * gate is enabled.
   */
  name: WaitStrategyName;
}

/**
 * WaitStrategyName is a strategy for waiting for resources to be ready.
 */
export type WaitStrategyName = string;
