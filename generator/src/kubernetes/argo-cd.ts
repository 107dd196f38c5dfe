// Made by "npm run types:kubernetes" from @kubernetes-models/argo-cd 4.0.0.
// Types: MIT License, Copyright (c) 2018 Tommy Chen.
// Descriptions: of Argo CD (https://github.com/argoproj/argo-cd), Apache License 2.0.

import type { IntOrString, ObjectMeta, RawExtension } from './kubernetes.ts'

/**
 * Application is a definition of Application resource.
 */
export interface Application {
  apiVersion: "argoproj.io/v1alpha1";
  kind: "Application";
  metadata: ObjectMeta;
  operation?: Operation;
  spec: ApplicationSpec;
}

/**
 * ApplicationDestination holds information about the application's destination
 */
export interface ApplicationDestination {
  /**
   * Name is an alternate way of specifying the target cluster by its symbolic name. This must be set if Server is not set.
   */
  name?: string;
  /**
   * Namespace specifies the target namespace for the application's resources.
   * The namespace will only be set for namespace-scoped resources that have not set a value for .metadata.namespace
   */
  namespace?: string;
  /**
   * Server specifies the URL of the target cluster's Kubernetes control plane API. This must be set if Name is not set.
   */
  server?: string;
}

/**
 * ApplicationSource contains all required information about the source of an application
 */
export interface ApplicationSource {
  /**
   * Chart is a Helm chart name, and must be specified for applications sourced from a Helm repo.
   */
  chart?: string;
  /**
   * Directory holds path/directory specific options
   */
  directory?: ApplicationSourceDirectory;
  /**
   * Helm holds helm specific options
   */
  helm?: ApplicationSourceHelm;
  /**
   * Kustomize holds kustomize specific options
   */
  kustomize?: ApplicationSourceKustomize;
  /**
   * Name is used to refer to a source and is displayed in the UI. It is used in multi-source Applications.
   */
  name?: string;
  /**
   * Path is a directory path within the Git repository, and is only valid for applications sourced from Git.
   */
  path?: string;
  /**
   * Plugin holds config management plugin specific options
   */
  plugin?: ApplicationSourcePlugin;
  /**
   * Ref is reference to another source within sources field. This field will not be used if used with a `source` tag.
   */
  ref?: string;
  /**
   * RepoURL is the URL to the repository (Git or Helm) that contains the application manifests
   */
  repoURL: string;
  /**
   * TargetRevision defines the revision of the source to sync the application to.
   * In case of Git, this can be commit, tag, or branch. If omitted, will equal to HEAD.
   * In case of Helm, this is a semver tag for the Chart's version.
   */
  targetRevision?: string;
}

/**
 * ApplicationSourceDirectory holds options for applications of type plain YAML or Jsonnet
 */
export interface ApplicationSourceDirectory {
  /**
   * Exclude contains a glob pattern to match paths against that should be explicitly excluded from being used during manifest generation
   */
  exclude?: string;
  /**
   * Include contains a glob pattern to match paths against that should be explicitly included during manifest generation
   */
  include?: string;
  /**
   * Jsonnet holds options specific to Jsonnet
   */
  jsonnet?: ApplicationSourceJsonnet;
  /**
   * Recurse specifies whether to scan a directory recursively for manifests
   */
  recurse?: boolean;
}

/**
 * ApplicationSourceHelm holds helm specific options
 */
export interface ApplicationSourceHelm {
  /**
   * APIVersions specifies the Kubernetes resource API versions to pass to Helm when templating manifests. By default,
   * Argo CD uses the API versions of the target cluster. The format is [group/]version/kind.
   */
  apiVersions?: Array<string>;
  /**
   * FileParameters are file parameters to the helm template
   */
  fileParameters?: Array<HelmFileParameter>;
  /**
   * IgnoreMissingValueFiles prevents helm template from failing when valueFiles do not exist locally by not appending them to helm template --values
   */
  ignoreMissingValueFiles?: boolean;
  /**
   * KubeVersion specifies the Kubernetes API version to pass to Helm when templating manifests. By default, Argo CD
   * uses the Kubernetes version of the target cluster.
   */
  kubeVersion?: string;
  /**
   * Namespace is an optional namespace to template with. If left empty, defaults to the app's destination namespace.
   */
  namespace?: string;
  /**
   * Parameters is a list of Helm parameters which are passed to the helm template command upon manifest generation
   */
  parameters?: Array<HelmParameter>;
  /**
   * PassCredentials pass credentials to all domains (Helm's --pass-credentials)
   */
  passCredentials?: boolean;
  /**
   * ReleaseName is the Helm release name to use. If omitted it will use the application name
   */
  releaseName?: string;
  /**
   * SkipCrds skips custom resource definition installation step (Helm's --skip-crds)
   */
  skipCrds?: boolean;
  /**
   * SkipSchemaValidation skips JSON schema validation (Helm's --skip-schema-validation)
   */
  skipSchemaValidation?: boolean;
  /**
   * SkipTests skips test manifest installation step (Helm's --skip-tests).
   */
  skipTests?: boolean;
  /**
   * ValuesFiles is a list of Helm value files to use when generating a template
   */
  valueFiles?: Array<string>;
  /**
   * Values specifies Helm values to be passed to helm template, typically defined as a block. ValuesObject takes precedence over Values, so use one or the other.
   */
  values?: string;
  /**
   * ValuesObject specifies Helm values to be passed to helm template, defined as a map. This takes precedence over Values.
   */
  valuesObject?: RawExtension;
  /**
   * Version is the Helm version to use for templating ("3")
   */
  version?: string;
}

/**
 * ApplicationSourceJsonnet holds options specific to applications of type Jsonnet
 */
export interface ApplicationSourceJsonnet {
  /**
   * ExtVars is a list of Jsonnet External Variables
   */
  extVars?: Array<JsonnetVar>;
  /**
   * Additional library search dirs
   */
  libs?: Array<string>;
  /**
   * TLAS is a list of Jsonnet Top-level Arguments
   */
  tlas?: Array<JsonnetVar>;
}

/**
 * ApplicationSourceKustomize holds options specific to an Application source specific to Kustomize
 */
export interface ApplicationSourceKustomize {
  /**
   * APIVersions specifies the Kubernetes resource API versions to pass to Helm when templating manifests. By default,
   * Argo CD uses the API versions of the target cluster. The format is [group/]version/kind.
   */
  apiVersions?: Array<string>;
  /**
   * CommonAnnotations is a list of additional annotations to add to rendered manifests
   */
  commonAnnotations?: {
    [key: string]: string;
  };
  /**
   * CommonAnnotationsEnvsubst specifies whether to apply env variables substitution for annotation values
   */
  commonAnnotationsEnvsubst?: boolean;
  /**
   * CommonLabels is a list of additional labels to add to rendered manifests
   */
  commonLabels?: {
    [key: string]: string;
  };
  /**
   * Components specifies a list of kustomize components to add to the kustomization before building
   */
  components?: Array<string>;
  /**
   * ForceCommonAnnotations specifies whether to force applying common annotations to resources for Kustomize apps
   */
  forceCommonAnnotations?: boolean;
  /**
   * ForceCommonLabels specifies whether to force applying common labels to resources for Kustomize apps
   */
  forceCommonLabels?: boolean;
  /**
   * IgnoreMissingComponents prevents kustomize from failing when components do not exist locally by not appending them to kustomization file
   */
  ignoreMissingComponents?: boolean;
  /**
   * Images is a list of Kustomize image override specifications
   */
  images?: KustomizeImages;
  /**
   * KubeVersion specifies the Kubernetes API version to pass to Helm when templating manifests. By default, Argo CD
   * uses the Kubernetes version of the target cluster.
   */
  kubeVersion?: string;
  /**
   * LabelIncludeTemplates specifies whether to apply common labels to resource templates or not
   */
  labelIncludeTemplates?: boolean;
  /**
   * LabelWithoutSelector specifies whether to apply common labels to resource selectors or not
   */
  labelWithoutSelector?: boolean;
  /**
   * NamePrefix is a prefix appended to resources for Kustomize apps
   */
  namePrefix?: string;
  /**
   * NameSuffix is a suffix appended to resources for Kustomize apps
   */
  nameSuffix?: string;
  /**
   * Namespace sets the namespace that Kustomize adds to all resources
   */
  namespace?: string;
  /**
   * Patches is a list of Kustomize patches
   */
  patches?: KustomizePatches;
  /**
   * Replicas is a list of Kustomize Replicas override specifications
   */
  replicas?: KustomizeReplicas;
  /**
   * Version controls which version of Kustomize to use for rendering manifests
   */
  version?: string;
}

/**
 * ApplicationSourcePlugin holds options specific to config management plugins
 */
export interface ApplicationSourcePlugin {
  env?: Env;
  name?: string;
  parameters?: ApplicationSourcePluginParameters;
}

export interface ApplicationSourcePluginParameter extends OptionalMap, OptionalArray {
  /**
   * Name is the name identifying a parameter.
   */
  name?: string;
  /**
   * String_ is the value of a string type parameter.
   */
  string?: string;
}

export type ApplicationSourcePluginParameters = Array<ApplicationSourcePluginParameter>;

/**
 * ApplicationSources contains list of required information about the sources of an application
 */
export type ApplicationSources = Array<ApplicationSource>;

/**
 * ApplicationSpec represents desired application state. Contains link to repository with application definition and additional parameters link definition revision.
 */
export interface ApplicationSpec {
  /**
   * Destination is a reference to the target Kubernetes server and namespace
   */
  destination: ApplicationDestination;
  /**
   * IgnoreDifferences is a list of resources and their fields which should be ignored during comparison
   */
  ignoreDifferences?: IgnoreDifferences;
  /**
   * Info contains a list of information (URLs, email addresses, and plain text) that relates to the application
   */
  info?: Array<Info>;
  /**
   * Project is a reference to the project this application belongs to.
   * The empty string means that application belongs to the 'default' project.
   */
  project: string;
  /**
   * RevisionHistoryLimit limits the number of items kept in the application's revision history, which is used for informational purposes as well as for rollbacks to previous versions.
   * This should only be changed in exceptional circumstances.
   * Setting to zero will store no history. This will reduce storage used.
   * Increasing will increase the space used to store the history, so we do not recommend increasing it.
   * Default is 10.
   */
  revisionHistoryLimit?: number;
  /**
   * Source is a reference to the location of the application's manifests or chart
   */
  source?: ApplicationSource;
  /**
   * SourceHydrator provides a way to push hydrated manifests back to git before syncing them to the cluster.
   */
  sourceHydrator?: SourceHydrator;
  /**
   * Sources is a reference to the location of the application's manifests or chart
   */
  sources?: ApplicationSources;
  /**
   * SyncPolicy controls when and how a sync will be performed
   */
  syncPolicy?: SyncPolicy;
}

/**
 * Backoff is the backoff strategy to use on subsequent retries for failing syncs
 */
export interface Backoff {
  /**
   * Duration is the amount to back off. Default unit is seconds, but could also be a duration (e.g. "2m", "1h")
   */
  duration?: string;
  /**
   * Factor is a factor to multiply the base duration after each failed retry
   */
  factor?: number;
  /**
   * MaxDuration is the maximum amount of time allowed for the backoff strategy
   */
  maxDuration?: string;
}

/**
 * DrySource specifies a location for dry "don't repeat yourself" manifest source information.
 */
export interface DrySource {
  /**
   * Directory specifies path/directory specific options
   */
  directory?: ApplicationSourceDirectory;
  /**
   * Helm specifies helm specific options
   */
  helm?: ApplicationSourceHelm;
  /**
   * Kustomize specifies kustomize specific options
   */
  kustomize?: ApplicationSourceKustomize;
  /**
   * Path is a directory path within the Git repository where the manifests are located
   */
  path: string;
  /**
   * Plugin specifies config management plugin specific options
   */
  plugin?: ApplicationSourcePlugin;
  /**
   * RepoURL is the URL to the git repository that contains the application manifests
   */
  repoURL: string;
  /**
   * TargetRevision defines the revision of the source to hydrate
   */
  targetRevision: string;
}

/**
 * Env is a list of environment variable entries
 */
export type Env = Array<EnvEntry>;

/**
 * EnvEntry represents an entry in the application's environment
 */
export interface EnvEntry {
  /**
   * Name is the name of the variable, usually expressed in uppercase
   */
  name: string;
  /**
   * Value is the value of the variable
   */
  value: string;
}

/**
 * HelmFileParameter is a file parameter that's passed to helm template during manifest generation
 */
export interface HelmFileParameter {
  /**
   * Name is the name of the Helm parameter
   */
  name?: string;
  /**
   * Path is the path to the file containing the values for the Helm parameter
   */
  path?: string;
}

/**
 * HelmParameter is a parameter that's passed to helm template during manifest generation
 */
export interface HelmParameter {
  /**
   * ForceString determines whether to tell Helm to interpret booleans and numbers as strings
   */
  forceString?: boolean;
  /**
   * Name is the name of the Helm parameter
   */
  name?: string;
  /**
   * Value is the value for the Helm parameter
   */
  value?: string;
}

/**
 * HydrateTo specifies a location to which hydrated manifests should be pushed as a "staging area" before being moved to
 * the SyncSource. The RepoURL and Path are assumed based on the associated SyncSource config in the SourceHydrator.
 */
export interface HydrateTo {
  /**
   * TargetBranch is the branch to which hydrated manifests should be committed
   */
  targetBranch: string;
}

export type IgnoreDifferences = Array<ResourceIgnoreDifferences>;

export interface Info {
  name: string;
  value: string;
}

/**
 * JsonnetVar represents a variable to be passed to jsonnet during manifest generation
 */
export interface JsonnetVar {
  code?: boolean;
  name: string;
  value: string;
}

export interface KustomizeGvk {
  group?: string;
  kind?: string;
  version?: string;
}

/**
 * KustomizeImage represents a Kustomize image definition in the format [old_image_name=]<image_name>:<image_tag>
 */
export type KustomizeImage = string;

/**
 * KustomizeImages is a list of Kustomize images
 */
export type KustomizeImages = Array<KustomizeImage>;

export interface KustomizePatch {
  options?: {
    [key: string]: boolean;
  };
  patch?: string;
  path?: string;
  target?: KustomizeSelector;
}

export type KustomizePatches = Array<KustomizePatch>;

export interface KustomizeReplica {
  /**
   * Number of replicas
   */
  count: IntOrString;
  /**
   * Name of Deployment or StatefulSet
   */
  name: string;
}

export type KustomizeReplicas = Array<KustomizeReplica>;

export interface KustomizeResId extends KustomizeGvk {
  name?: string;
  namespace?: string;
}

export interface KustomizeSelector extends KustomizeResId {
  annotationSelector?: string;
  labelSelector?: string;
}

export interface ManagedNamespaceMetadata {
  annotations?: {
    [key: string]: string;
  };
  labels?: {
    [key: string]: string;
  };
}

/**
 * Operation contains information about a requested or running operation
 */
export interface Operation {
  /**
   * Info is a list of informational items for this operation
   */
  info?: Array<Info>;
  /**
   * InitiatedBy contains information about who initiated the operations
   */
  initiatedBy?: OperationInitiator;
  /**
   * Retry controls the strategy to apply if a sync fails
   */
  retry?: RetryStrategy;
  /**
   * Sync contains parameters for the operation
   */
  sync?: SyncOperation;
}

/**
 * OperationInitiator contains information about the initiator of an operation
 */
export interface OperationInitiator {
  /**
   * Automated is set to true if operation was initiated automatically by the application controller.
   */
  automated?: boolean;
  /**
   * Username contains the name of a user who started operation
   */
  username?: string;
}

export interface OptionalArray {
  /**
   * Array is the value of an array type parameter.
   */
  array?: Array<string>;
}

export interface OptionalMap {
  /**
   * Map is the value of a map type parameter.
   */
  map?: {
    [key: string]: string;
  };
}

/**
 * ResourceIgnoreDifferences contains resource filter and list of json paths which should be ignored during comparison with live state.
 */
export interface ResourceIgnoreDifferences {
  group?: string;
  jqPathExpressions?: Array<string>;
  jsonPointers?: Array<string>;
  kind: string;
  /**
   * ManagedFieldsManagers is a list of trusted managers. Fields mutated by those managers will take precedence over the
   * desired state defined in the SCM and won't be displayed in diffs
   */
  managedFieldsManagers?: Array<string>;
  name?: string;
  namespace?: string;
}

/**
 * RetryStrategy contains information about the strategy to apply when a sync failed
 */
export interface RetryStrategy {
  /**
   * Backoff controls how to backoff on subsequent retries of failed syncs
   */
  backoff?: Backoff;
  /**
   * Limit is the maximum number of attempts for retrying a failed sync. If set to 0, no retries will be performed.
   */
  limit?: number;
  /**
   * Refresh indicates if the latest revision should be used on retry instead of the initial one (default: false)
   */
  refresh?: boolean;
}

/**
 * SourceHydrator specifies a dry "don't repeat yourself" source for manifests, a sync source from which to sync
 * hydrated manifests, and an optional hydrateTo location to act as a "staging" aread for hydrated manifests.
 */
export interface SourceHydrator {
  /**
   * DrySource specifies where the dry "don't repeat yourself" manifest source lives.
   */
  drySource: DrySource;
  /**
   * HydrateTo specifies an optional "staging" location to push hydrated manifests to. An external system would then
   * have to move manifests to the SyncSource, e.g. by pull request.
   */
  hydrateTo?: HydrateTo;
  /**
   * SyncSource specifies where to sync hydrated manifests from.
   */
  syncSource: SyncSource;
}

/**
 * SyncOperation contains details about a sync operation.
 */
export interface SyncOperation {
  /**
   * SelfHealAttemptsCount contains the number of auto-heal attempts
   */
  autoHealAttemptsCount?: number;
  /**
   * DryRun specifies to perform a `kubectl apply --dry-run` without actually performing the sync
   */
  dryRun?: boolean;
  /**
   * Manifests is an optional field that overrides sync source with a local directory for development
   */
  manifests?: Array<string>;
  /**
   * Prune specifies to delete resources from the cluster that are no longer tracked in git
   */
  prune?: boolean;
  /**
   * Resources describes which resources shall be part of the sync
   */
  resources?: Array<SyncOperationResource>;
  /**
   * Revision is the revision (Git) or chart version (Helm) which to sync the application to
   * If omitted, will use the revision specified in app spec.
   */
  revision?: string;
  /**
   * Revisions is the list of revision (Git) or chart version (Helm) which to sync each source in sources field for the application to
   * If omitted, will use the revision specified in app spec.
   */
  revisions?: Array<string>;
  /**
   * Source overrides the source definition set in the application.
   * This is typically set in a Rollback operation and is nil during a Sync operation
   */
  source?: ApplicationSource;
  /**
   * Sources overrides the source definition set in the application.
   * This is typically set in a Rollback operation and is nil during a Sync operation
   */
  sources?: ApplicationSources;
  /**
   * SyncOptions provide per-sync sync-options, e.g. Validate=false
   */
  syncOptions?: SyncOptions;
  /**
   * SyncStrategy describes how to perform the sync
   */
  syncStrategy?: SyncStrategy;
}

/**
 * SyncOperationResource contains resources to sync.
 */
export interface SyncOperationResource {
  group?: string;
  kind: string;
  name: string;
  namespace?: string;
}

export type SyncOptions = Array<string>;

/**
 * SyncPolicy controls when a sync will be performed in response to updates in git
 */
export interface SyncPolicy {
  /**
   * Automated will keep an application synced to the target revision
   */
  automated?: SyncPolicyAutomated;
  /**
   * ManagedNamespaceMetadata controls metadata in the given namespace (if CreateNamespace=true)
   */
  managedNamespaceMetadata?: ManagedNamespaceMetadata;
  /**
   * Retry controls failed sync retry behavior
   */
  retry?: RetryStrategy;
  /**
   * Options allow you to specify whole app sync-options
   */
  syncOptions?: SyncOptions;
}

/**
 * SyncPolicyAutomated controls the behavior of an automated sync
 */
export interface SyncPolicyAutomated {
  /**
   * AllowEmpty allows apps have zero live resources (default: false)
   */
  allowEmpty?: boolean;
  /**
   * Enable allows apps to explicitly control automated sync
   */
  enabled?: boolean;
  /**
   * Prune specifies whether to delete resources from the cluster that are not found in the sources anymore as part of automated sync (default: false)
   */
  prune?: boolean;
  /**
   * SelfHeal specifies whether to revert resources back to their desired state upon modification in the cluster (default: false)
   */
  selfHeal?: boolean;
}

/**
 * SyncSource specifies a location from which hydrated manifests may be synced. RepoURL is assumed based on the
 * associated DrySource config in the SourceHydrator.
 */
export interface SyncSource {
  /**
   * Path is a directory path within the git repository where hydrated manifests should be committed to and synced
   * from. The Path should never point to the root of the repo. If hydrateTo is set, this is just the path from which
   * hydrated manifests will be synced.
   */
  path: string;
  /**
   * TargetBranch is the branch from which hydrated manifests will be synced.
   * If HydrateTo is not set, this is also the branch to which hydrated manifests are committed.
   */
  targetBranch: string;
}

/**
 * SyncStrategy controls the manner in which a sync is performed
 */
export interface SyncStrategy {
  /**
   * Apply will perform a `kubectl apply` to perform the sync.
   */
  apply?: SyncStrategyApply;
  /**
   * Hook will submit any referenced resources to perform the sync. This is the default strategy
   */
  hook?: SyncStrategyHook;
}

/**
 * SyncStrategyApply uses `kubectl apply` to perform the apply
 */
export interface SyncStrategyApply {
  /**
   * Force indicates whether or not to supply the --force flag to `kubectl apply`.
   * The --force flag deletes and re-create the resource, when PATCH encounters conflict and has
   * retried for 5 times.
   */
  force?: boolean;
}

/**
 * SyncStrategyHook will perform a sync using hooks annotations.
 * If no hook annotation is specified falls back to `kubectl apply`.
 */
export interface SyncStrategyHook extends SyncStrategyApply {
}
