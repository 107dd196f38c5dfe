// Made by "npm run types:kubernetes" from @kubernetes-models/cloudnative-pg 2.0.0.
// Types: MIT License, Copyright (c) 2018 Tommy Chen.
// Descriptions: of CloudNativePG (https://github.com/cloudnative-pg/cloudnative-pg), Apache License 2.0.

import type { EnvFromSource, EnvVar, EphemeralVolumeSource, ImageVolumeSource, LabelSelector, NodeAffinity, ObjectMeta, PersistentVolumeClaimSpec, PodAffinity, PodAntiAffinity, PodSecurityContext, ProjectedVolumeSource, Quantity, ResourceRequirements, SeccompProfile, SecretKeySelector as ImportedSecretKeySelector, SecurityContext, ServiceSpec, Time, Toleration, TopologySpreadConstraint, TypedLocalObjectReference } from './kubernetes.ts'

/**
 * AffinityConfiguration contains the info we need to create the
 * affinity rules for Pods
 */
export interface AffinityConfiguration {
  /**
   * AdditionalPodAffinity allows to specify pod affinity terms to be passed to all the cluster's pods.
   */
  additionalPodAffinity?: PodAffinity;
  /**
   * AdditionalPodAntiAffinity allows to specify pod anti-affinity terms to be added to the ones generated
   * by the operator if EnablePodAntiAffinity is set to true (default) or to be used exclusively if set to false.
   */
  additionalPodAntiAffinity?: PodAntiAffinity;
  /**
   * Activates anti-affinity for the pods. The operator will define pods
   * anti-affinity unless this field is explicitly set to false
   */
  enablePodAntiAffinity?: boolean;
  /**
   * NodeAffinity describes node affinity scheduling rules for the pod.
   * More info: https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity
   */
  nodeAffinity?: NodeAffinity;
  /**
   * NodeSelector is map of key-value pairs used to define the nodes on which
   * the pods can run.
   * More info: https://kubernetes.io/docs/concepts/configuration/assign-pod-node/
   */
  nodeSelector?: {
    [key: string]: string;
  };
  /**
   * PodAntiAffinityType allows the user to decide whether pod anti-affinity between cluster instance has to be
   * considered a strong requirement during scheduling or not. Allowed values are: "preferred" (default if empty) or
   * "required". Setting it to "required", could lead to instances remaining pending until new kubernetes nodes are
   * added if all the existing nodes don't match the required pod anti-affinity rule.
   * More info:
   * https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity
   */
  podAntiAffinityType?: string;
  /**
   * Tolerations is a list of Tolerations that should be set for all the pods, in order to allow them to run
   * on tainted nodes.
   * More info: https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   */
  tolerations?: Array<Toleration>;
  /**
   * TopologyKey to use for anti-affinity configuration. See k8s documentation
   * for more info on that
   */
  topologyKey?: string;
}

/**
 * AzureCredentials is the type for the credentials to be used to upload
 * files to Azure Blob Storage. The connection string contains every needed
 * information. If the connection string is not specified, one (and only one)
 * of the following authentication methods must be specified:
 *
 * - storageKey (requires storageAccount)
 * - storageSasToken (requires storageAccount)
 * - inheritFromAzureAD (inheriting credentials from the pod environment)
 * - useDefaultAzureCredentials (using the default Azure authentication flow)
 */
export interface AzureCredentials {
  /**
   * The connection string to be used
   */
  connectionString?: SecretKeySelector;
  /**
   * Use the Azure AD based authentication without providing explicitly the keys.
   */
  inheritFromAzureAD?: boolean;
  /**
   * The storage account where to upload data
   */
  storageAccount?: SecretKeySelector;
  /**
   * The storage account key to be used in conjunction
   * with the storage account name
   */
  storageKey?: SecretKeySelector;
  /**
   * A shared-access-signature to be used in conjunction with
   * the storage account name
   */
  storageSasToken?: SecretKeySelector;
  /**
   * Use the default Azure authentication flow, which includes DefaultAzureCredential.
   * This allows authentication using environment variables and managed identities.
   */
  useDefaultAzureCredentials?: boolean;
}

/**
 * BackupConfiguration defines how the backup of the cluster are taken.
 * The supported backup methods are BarmanObjectStore and VolumeSnapshot.
 * For details and examples refer to the Backup and Recovery section of the
 * documentation
 */
export interface BackupConfiguration {
  /**
   * The configuration for the barman-cloud tool suite
   */
  barmanObjectStore?: BarmanObjectStoreConfiguration;
  /**
   * RetentionPolicy is the retention policy to be used for backups
   * and WALs (i.e. '60d'). The retention policy is expressed in the form
   * of `XXu` where `XX` is a positive integer and `u` is in `[dwm]` -
   * days, weeks, months.
   * It's currently only applicable when using the BarmanObjectStore method.
   */
  retentionPolicy?: string;
  /**
   * The policy to decide which instance should perform backups. Available
   * options are empty string, which will default to `prefer-standby` policy,
   * `primary` to have backups run always on primary instances, `prefer-standby`
   * to have backups run preferably on the most updated standby, if available.
   */
  target?: BackupTarget;
  /**
   * VolumeSnapshot provides the configuration for the execution of volume snapshot backups.
   */
  volumeSnapshot?: VolumeSnapshotConfiguration;
}

/**
 * BackupSource contains the backup we need to restore from, plus some
 * information that could be needed to correctly restore it.
 */
export interface BackupSource extends LocalObjectReference {
  /**
   * EndpointCA store the CA bundle of the barman endpoint.
   * Useful when using self-signed certificates to avoid
   * errors with certificate issuer and barman-cloud-wal-archive.
   */
  endpointCA?: SecretKeySelector;
}

/**
 * BackupTarget describes the preferred targets for a backup
 */
export type BackupTarget = string;

/**
 * BarmanCredentials an object containing the potential credentials for each cloud provider
 */
export interface BarmanCredentials {
  /**
   * The credentials to use to upload data to Azure Blob Storage
   */
  azureCredentials?: AzureCredentials;
  /**
   * The credentials to use to upload data to Google Cloud Storage
   */
  googleCredentials?: GoogleCredentials;
  /**
   * The credentials to use to upload data to S3
   */
  s3Credentials?: S3Credentials;
}

/**
 * BarmanObjectStoreConfiguration contains the backup configuration
 * using Barman against an S3-compatible object storage
 */
export interface BarmanObjectStoreConfiguration extends BarmanCredentials {
  /**
   * The configuration to be used to backup the data files
   * When not defined, base backups files will be stored uncompressed and may
   * be unencrypted in the object store, according to the bucket default
   * policy.
   */
  data?: DataBackupConfiguration;
  /**
   * The path where to store the backup (i.e. s3://bucket/path/to/folder)
   * this path, with different destination folders, will be used for WALs
   * and for data
   */
  destinationPath: string;
  /**
   * EndpointCA store the CA bundle of the barman endpoint.
   * Useful when using self-signed certificates to avoid
   * errors with certificate issuer and barman-cloud-wal-archive
   */
  endpointCA?: SecretKeySelector;
  /**
   * Endpoint to be used to upload data to the cloud,
   * overriding the automatic endpoint discovery
   */
  endpointURL?: string;
  /**
   * HistoryTags is a list of key value pairs that will be passed to the
   * Barman --history-tags option.
   */
  historyTags?: {
    [key: string]: string;
  };
  /**
   * The server name on S3, the cluster name is used if this
   * parameter is omitted
   */
  serverName?: string;
  /**
   * Tags is a list of key value pairs that will be passed to the
   * Barman --tags option.
   */
  tags?: {
    [key: string]: string;
  };
  /**
   * The configuration for the backup of the WAL stream.
   * When not defined, WAL files will be stored uncompressed and may be
   * unencrypted in the object store, according to the bucket default policy.
   */
  wal?: WalBackupConfiguration;
}

/**
 * BootstrapConfiguration contains information about how to create the PostgreSQL
 * cluster. Only a single bootstrap method can be defined among the supported
 * ones. `initdb` will be used as the bootstrap method if left
 * unspecified. Refer to the Bootstrap page of the documentation for more
 * information.
 */
export interface BootstrapConfiguration {
  /**
   * Bootstrap the cluster via initdb
   */
  initdb?: BootstrapInitDB;
  /**
   * Bootstrap the cluster taking a physical backup of another compatible
   * PostgreSQL instance
   */
  pg_basebackup?: BootstrapPgBaseBackup;
  /**
   * Bootstrap the cluster from a backup
   */
  recovery?: BootstrapRecovery;
}

/**
 * BootstrapInitDB is the configuration of the bootstrap process when
 * initdb is used
 * Refer to the Bootstrap page of the documentation for more information.
 */
export interface BootstrapInitDB {
  /**
   * Specifies the locale name when the builtin provider is used.
   * This option requires `localeProvider` to be set to `builtin`.
   * Available from PostgreSQL 17.
   */
  builtinLocale?: string;
  /**
   * Whether the `-k` option should be passed to initdb,
   * enabling checksums on data pages (default: `false`)
   */
  dataChecksums?: boolean;
  /**
   * Name of the database used by the application. Default: `app`.
   */
  database?: string;
  /**
   * The value to be passed as option `--encoding` for initdb (default:`UTF8`)
   */
  encoding?: string;
  /**
   * Specifies the ICU locale when the ICU provider is used.
   * This option requires `localeProvider` to be set to `icu`.
   * Available from PostgreSQL 15.
   */
  icuLocale?: string;
  /**
   * Specifies additional collation rules to customize the behavior of the default collation.
   * This option requires `localeProvider` to be set to `icu`.
   * Available from PostgreSQL 16.
   */
  icuRules?: string;
  /**
   * Bootstraps the new cluster by importing data from an existing PostgreSQL
   * instance using logical backup (`pg_dump` and `pg_restore`)
   */
  import?: Import;
  /**
   * Sets the default collation order and character classification in the new database.
   */
  locale?: string;
  /**
   * The value to be passed as option `--lc-ctype` for initdb (default:`C`)
   */
  localeCType?: string;
  /**
   * The value to be passed as option `--lc-collate` for initdb (default:`C`)
   */
  localeCollate?: string;
  /**
   * This option sets the locale provider for databases created in the new cluster.
   * Available from PostgreSQL 16.
   */
  localeProvider?: string;
  /**
   * The list of options that must be passed to initdb when creating the cluster.
   *
   * Deprecated: This could lead to inconsistent configurations,
   * please use the explicit provided parameters instead.
   * If defined, explicit values will be ignored.
   */
  options?: Array<string>;
  /**
   * Name of the owner of the database in the instance to be used
   * by applications. Defaults to the value of the `database` key.
   */
  owner?: string;
  /**
   * List of SQL queries to be executed as a superuser in the application
   * database right after the cluster has been created - to be used with extreme care
   * (by default empty)
   */
  postInitApplicationSQL?: Array<string>;
  /**
   * List of references to ConfigMaps or Secrets containing SQL files
   * to be executed as a superuser in the application database right after
   * the cluster has been created. The references are processed in a specific order:
   * first, all Secrets are processed, followed by all ConfigMaps.
   * Within each group, the processing order follows the sequence specified
   * in their respective arrays.
   * (by default empty)
   */
  postInitApplicationSQLRefs?: SQLRefs;
  /**
   * List of SQL queries to be executed as a superuser in the `postgres`
   * database right after the cluster has been created - to be used with extreme care
   * (by default empty)
   */
  postInitSQL?: Array<string>;
  /**
   * List of references to ConfigMaps or Secrets containing SQL files
   * to be executed as a superuser in the `postgres` database right after
   * the cluster has been created. The references are processed in a specific order:
   * first, all Secrets are processed, followed by all ConfigMaps.
   * Within each group, the processing order follows the sequence specified
   * in their respective arrays.
   * (by default empty)
   */
  postInitSQLRefs?: SQLRefs;
  /**
   * List of SQL queries to be executed as a superuser in the `template1`
   * database right after the cluster has been created - to be used with extreme care
   * (by default empty)
   */
  postInitTemplateSQL?: Array<string>;
  /**
   * List of references to ConfigMaps or Secrets containing SQL files
   * to be executed as a superuser in the `template1` database right after
   * the cluster has been created. The references are processed in a specific order:
   * first, all Secrets are processed, followed by all ConfigMaps.
   * Within each group, the processing order follows the sequence specified
   * in their respective arrays.
   * (by default empty)
   */
  postInitTemplateSQLRefs?: SQLRefs;
  /**
   * Name of the secret containing the initial credentials for the
   * owner of the user database. If empty a new secret will be
   * created from scratch
   */
  secret?: LocalObjectReference;
  /**
   * The value in megabytes (1 to 1024) to be passed to the `--wal-segsize`
   * option for initdb (default: empty, resulting in PostgreSQL default: 16MB)
   */
  walSegmentSize?: number;
}

/**
 * BootstrapPgBaseBackup contains the configuration required to take
 * a physical backup of an existing PostgreSQL cluster
 */
export interface BootstrapPgBaseBackup {
  /**
   * Name of the database used by the application. Default: `app`.
   */
  database?: string;
  /**
   * Name of the owner of the database in the instance to be used
   * by applications. Defaults to the value of the `database` key.
   */
  owner?: string;
  /**
   * Name of the secret containing the initial credentials for the
   * owner of the user database. If empty a new secret will be
   * created from scratch
   */
  secret?: LocalObjectReference;
  /**
   * The name of the server of which we need to take a physical backup
   */
  source: string;
}

/**
 * BootstrapRecovery contains the configuration required to restore
 * from an existing cluster using 3 methodologies: external cluster,
 * volume snapshots or backup objects. Full recovery and Point-In-Time
 * Recovery are supported.
 * The method can be also be used to create clusters in continuous recovery
 * (replica clusters), also supporting cascading replication when `instances` >
 * 1. Once the cluster exits recovery, the password for the superuser
 * will be changed through the provided secret.
 * Refer to the Bootstrap page of the documentation for more information.
 */
export interface BootstrapRecovery {
  /**
   * The backup object containing the physical base backup from which to
   * initiate the recovery procedure.
   * Mutually exclusive with `source` and `volumeSnapshots`.
   */
  backup?: BackupSource;
  /**
   * Name of the database used by the application. Default: `app`.
   */
  database?: string;
  /**
   * Name of the owner of the database in the instance to be used
   * by applications. Defaults to the value of the `database` key.
   */
  owner?: string;
  /**
   * By default, the recovery process applies all the available
   * WAL files in the archive (full recovery). However, you can also
   * end the recovery as soon as a consistent state is reached or
   * recover to a point-in-time (PITR) by specifying a `RecoveryTarget` object,
   * as expected by PostgreSQL (i.e., timestamp, transaction Id, LSN, ...).
   * More info: https://www.postgresql.org/docs/current/runtime-config-wal.html#RUNTIME-CONFIG-WAL-RECOVERY-TARGET
   */
  recoveryTarget?: RecoveryTarget;
  /**
   * Name of the secret containing the initial credentials for the
   * owner of the user database. If empty a new secret will be
   * created from scratch
   */
  secret?: LocalObjectReference;
  /**
   * The external cluster whose backup we will restore. This is also
   * used as the name of the folder under which the backup is stored,
   * so it must be set to the name of the source cluster
   * Mutually exclusive with `backup`.
   */
  source?: string;
  /**
   * The static PVC data source(s) from which to initiate the
   * recovery procedure. Currently supporting `VolumeSnapshot`
   * and `PersistentVolumeClaim` resources that map an existing
   * PVC group, compatible with CloudNativePG, and taken with
   * a cold backup copy on a fenced Postgres instance (limitation
   * which will be removed in the future when online backup
   * will be implemented).
   * Mutually exclusive with `backup`.
   */
  volumeSnapshots?: DataSource;
}

/**
 * CertificatesConfiguration contains the needed configurations to handle server certificates.
 */
export interface CertificatesConfiguration {
  /**
   * The secret containing the Client CA certificate. If not defined, a new secret will be created
   * with a self-signed CA and will be used to generate all the client certificates.<br />
   * <br />
   * Contains:<br />
   * <br />
   * - `ca.crt`: CA that should be used to validate the client certificates,
   * used as `ssl_ca_file` of all the instances.<br />
   * - `ca.key`: key used to generate client certificates, if ReplicationTLSSecret is provided,
   * this can be omitted.<br />
   */
  clientCASecret?: string;
  /**
   * The secret of type kubernetes.io/tls containing the client certificate to authenticate as
   * the `streaming_replica` user.
   * If not defined, ClientCASecret must provide also `ca.key`, and a new secret will be
   * created using the provided CA.
   */
  replicationTLSSecret?: string;
  /**
   * The list of the server alternative DNS names to be added to the generated server TLS certificates, when required.
   */
  serverAltDNSNames?: Array<string>;
  /**
   * The secret containing the Server CA certificate. If not defined, a new secret will be created
   * with a self-signed CA and will be used to generate the TLS certificate ServerTLSSecret.<br />
   * <br />
   * Contains:<br />
   * <br />
   * - `ca.crt`: CA that should be used to validate the server certificate,
   * used as `sslrootcert` in client connection strings.<br />
   * - `ca.key`: key used to generate Server SSL certs, if ServerTLSSecret is provided,
   * this can be omitted.<br />
   */
  serverCASecret?: string;
  /**
   * The secret of type kubernetes.io/tls containing the server TLS certificate and key that will be set as
   * `ssl_cert_file` and `ssl_key_file` so that clients can connect to postgres securely.
   * If not defined, ServerCASecret must provide also `ca.key` and a new secret will be
   * created using the provided CA.
   */
  serverTLSSecret?: string;
}

/**
 * Cluster defines the API schema for a highly available PostgreSQL database cluster
 * managed by CloudNativePG.
 */
export interface Cluster {
  apiVersion: "postgresql.cnpg.io/v1";
  kind: "Cluster";
  metadata: ObjectMeta;
  /**
   * Specification of the desired behavior of the cluster.
   * More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status
   */
  spec: ClusterSpec;
}

/**
 * ClusterMonitoringTLSConfiguration is the type containing the TLS configuration
 * for the cluster's monitoring
 */
export interface ClusterMonitoringTLSConfiguration {
  /**
   * Enable TLS for the monitoring endpoint.
   * Changing this option will force a rollout of all instances.
   */
  enabled?: boolean;
}

/**
 * ClusterSpec defines the desired state of a PostgreSQL cluster managed by
 * CloudNativePG.
 */
export interface ClusterSpec {
  /**
   * Affinity/Anti-affinity rules for Pods
   */
  affinity?: AffinityConfiguration;
  /**
   * The configuration to be used for backups
   */
  backup?: BackupConfiguration;
  /**
   * Instructions to bootstrap this cluster
   */
  bootstrap?: BootstrapConfiguration;
  /**
   * The configuration for the CA and related certificates
   */
  certificates?: CertificatesConfiguration;
  /**
   * Description of this PostgreSQL cluster
   */
  description?: string;
  /**
   * Manage the `PodDisruptionBudget` resources within the cluster. When
   * configured as `true` (default setting), the pod disruption budgets
   * will safeguard the primary node from being terminated. Conversely,
   * setting it to `false` will result in the absence of any
   * `PodDisruptionBudget` resource, permitting the shutdown of all nodes
   * hosting the PostgreSQL cluster. This latter configuration is
   * advisable for any PostgreSQL cluster employed for
   * development/staging purposes.
   */
  enablePDB?: boolean;
  /**
   * When this option is enabled, the operator will use the `SuperuserSecret`
   * to update the `postgres` user password (if the secret is
   * not present, the operator will automatically create one). When this
   * option is disabled, the operator will ignore the `SuperuserSecret` content, delete
   * it when automatically created, and then blank the password of the `postgres`
   * user by setting it to `NULL`. Disabled by default.
   */
  enableSuperuserAccess?: boolean;
  /**
   * Env follows the Env format to pass environment variables
   * to the pods created in the cluster
   */
  env?: Array<EnvVar>;
  /**
   * EnvFrom follows the EnvFrom format to pass environment variables
   * sources to the pods to be used by Env
   */
  envFrom?: Array<EnvFromSource>;
  /**
   * EphemeralVolumeSource allows the user to configure the source of ephemeral volumes.
   */
  ephemeralVolumeSource?: EphemeralVolumeSource;
  /**
   * EphemeralVolumesSizeLimit allows the user to set the limits for the ephemeral
   * volumes
   */
  ephemeralVolumesSizeLimit?: EphemeralVolumesSizeLimitConfiguration;
  /**
   * The list of external clusters which are used in the configuration
   */
  externalClusters?: Array<ExternalCluster>;
  /**
   * The amount of time (in seconds) to wait before triggering a failover
   * after the primary PostgreSQL instance in the cluster was detected
   * to be unhealthy
   */
  failoverDelay?: number;
  /**
   * Defines the major PostgreSQL version we want to use within an ImageCatalog
   */
  imageCatalogRef?: ImageCatalogRef;
  /**
   * Name of the container image, supporting both tags (`<image>:<tag>`)
   * and digests for deterministic and repeatable deployments
   * (`<image>:<tag>@sha256:<digestValue>`)
   */
  imageName?: string;
  imagePullPolicy?: "Always" | "IfNotPresent" | "Never";
  /**
   * The list of pull secrets to be used to pull the images
   */
  imagePullSecrets?: Array<LocalObjectReference>;
  /**
   * Metadata that will be inherited by all objects related to the Cluster
   */
  inheritedMetadata?: EmbeddedObjectMetadata;
  /**
   * Number of instances required in the cluster
   */
  instances: number;
  /**
   * LivenessProbeTimeout is the time (in seconds) that is allowed for a PostgreSQL instance
   * to successfully respond to the liveness probe (default 30).
   * The Liveness probe failure threshold is derived from this value using the formula:
   * ceiling(livenessProbe / 10).
   */
  livenessProbeTimeout?: number;
  /**
   * The instances' log level, one of the following values: error, warning, info (default), debug, trace
   */
  logLevel?: "error" | "warning" | "info" | "debug" | "trace";
  /**
   * The configuration that is used by the portions of PostgreSQL that are managed by the instance manager
   */
  managed?: ManagedConfiguration;
  /**
   * The target value for the synchronous replication quorum, that can be
   * decreased if the number of ready standbys is lower than this.
   * Undefined or 0 disable synchronous replication.
   */
  maxSyncReplicas?: number;
  /**
   * Minimum number of instances required in synchronous replication with the
   * primary. Undefined or 0 allow writes to complete when no standby is
   * available.
   */
  minSyncReplicas?: number;
  /**
   * The configuration of the monitoring infrastructure of this cluster
   */
  monitoring?: MonitoringConfiguration;
  /**
   * Define a maintenance window for the Kubernetes nodes
   */
  nodeMaintenanceWindow?: NodeMaintenanceWindow;
  /**
   * The plugins configuration, containing
   * any plugin to be loaded with the corresponding configuration
   */
  plugins?: Array<PluginConfiguration>;
  /**
   * Override the PodSecurityContext applied to every Pod of the cluster.
   * When set, this overrides the operator's default PodSecurityContext for the cluster.
   * If omitted, the operator defaults are used.
   * This field doesn't have any effect if SecurityContextConstraints are present.
   */
  podSecurityContext?: PodSecurityContext;
  /**
   * PodSelectorRefs defines named pod label selectors that can be referenced
   * in pg_hba rules using the ${podselector:NAME} syntax in the address field.
   * The operator resolves matching pod IPs and the instance manager expands
   * pg_hba lines accordingly. Only pods in the Cluster's own namespace are considered.
   */
  podSelectorRefs?: Array<PodSelectorRef>;
  /**
   * The GID of the `postgres` user inside the image, defaults to `26`
   */
  postgresGID?: number;
  /**
   * The UID of the `postgres` user inside the image, defaults to `26`
   */
  postgresUID?: number;
  /**
   * Configuration of the PostgreSQL server
   */
  postgresql?: PostgresConfiguration;
  /**
   * Method to follow to upgrade the primary server during a rolling
   * update procedure, after all replicas have been successfully updated:
   * it can be with a switchover (`switchover`) or in-place (`restart` - default).
   * Note: when using `switchover`, the operator will reject updates that change both
   * the image name and PostgreSQL configuration parameters simultaneously to avoid
   * configuration mismatches during the switchover process.
   */
  primaryUpdateMethod?: PrimaryUpdateMethod;
  /**
   * Deployment strategy to follow to upgrade the primary server during a rolling
   * update procedure, after all replicas have been successfully updated:
   * it can be automated (`unsupervised` - default) or manual (`supervised`)
   */
  primaryUpdateStrategy?: PrimaryUpdateStrategy;
  /**
   * Name of the priority class which will be used in every generated Pod, if the PriorityClass
   * specified does not exist, the pod will not be able to schedule.  Please refer to
   * https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass
   * for more information
   */
  priorityClassName?: string;
  /**
   * The configuration of the probes to be injected
   * in the PostgreSQL Pods.
   */
  probes?: ProbesConfiguration;
  /**
   * Template to be used to define projected volumes, projected volumes will be mounted
   * under `/projected` base folder
   */
  projectedVolumeTemplate?: ProjectedVolumeSource;
  /**
   * Replica cluster configuration
   */
  replica?: ReplicaClusterConfiguration;
  /**
   * Replication slots management configuration
   */
  replicationSlots?: ReplicationSlotsConfiguration;
  /**
   * Resources requirements of every generated Pod. Please refer to
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   * for more information.
   */
  resources?: ResourceRequirements;
  /**
   * If specified, the pod will be dispatched by specified Kubernetes
   * scheduler. If not specified, the pod will be dispatched by the default
   * scheduler. More info:
   * https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/
   */
  schedulerName?: string;
  /**
   * The SeccompProfile applied to every Pod and Container.
   * Defaults to: `RuntimeDefault`
   */
  seccompProfile?: SeccompProfile;
  /**
   * Override the SecurityContext applied to every Container in the Pod of the cluster.
   * When set, this overrides the operator's default Container SecurityContext.
   * If omitted, the operator defaults are used.
   */
  securityContext?: SecurityContext;
  /**
   * Name of an existing ServiceAccount in the same namespace to use for the cluster.
   * When specified, the operator will not create a new ServiceAccount
   * but will use the provided one. This is useful for sharing a single
   * ServiceAccount across multiple clusters (e.g., for cloud IAM configurations).
   * If not specified, a ServiceAccount will be created with the cluster name.
   * Mutually exclusive with ServiceAccountTemplate.
   */
  serviceAccountName?: string;
  /**
   * Configure the generation of the service account
   */
  serviceAccountTemplate?: ServiceAccountTemplate;
  /**
   * The time in seconds that controls the window of time reserved for the smart shutdown of Postgres to complete.
   * Make sure you reserve enough time for the operator to request a fast shutdown of Postgres
   * (that is: `stopDelay` - `smartShutdownTimeout`). Default is 180 seconds.
   */
  smartShutdownTimeout?: number;
  /**
   * The time in seconds that is allowed for a PostgreSQL instance to
   * successfully start up (default 3600).
   * The startup probe failure threshold is derived from this value using the formula:
   * ceiling(startDelay / 10).
   */
  startDelay?: number;
  /**
   * The time in seconds that is allowed for a PostgreSQL instance to
   * gracefully shutdown (default 1800)
   */
  stopDelay?: number;
  /**
   * Configuration of the storage of the instances
   */
  storage?: StorageConfiguration;
  /**
   * The secret containing the superuser password. If not defined a new
   * secret will be created with a randomly generated password
   */
  superuserSecret?: LocalObjectReference;
  /**
   * The time in seconds that is allowed for a primary PostgreSQL instance
   * to gracefully shutdown during a switchover.
   * Default value is 3600 seconds (1 hour).
   */
  switchoverDelay?: number;
  /**
   * The tablespaces configuration
   */
  tablespaces?: Array<TablespaceConfiguration>;
  /**
   * TopologySpreadConstraints specifies how to spread matching pods among the given topology.
   * More info:
   * https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
   */
  topologySpreadConstraints?: Array<TopologySpreadConstraint>;
  /**
   * Configuration of the storage for PostgreSQL WAL (Write-Ahead Log)
   */
  walStorage?: StorageConfiguration;
}

/**
 * CompressionType encapsulates the available types of compression
 */
export type CompressionType = string;

/**
 * ConfigMapKeySelector contains enough information to let you locate
 * the key of a ConfigMap
 */
export interface ConfigMapKeySelector extends LocalObjectReference {
  /**
   * The key to select
   */
  key: string;
}

/**
 * DataBackupConfiguration is the configuration of the backup of
 * the data directory
 */
export interface DataBackupConfiguration {
  /**
   * AdditionalCommandArgs represents additional arguments that can be appended
   * to the 'barman-cloud-backup' command-line invocation. These arguments
   * provide flexibility to customize the backup process further according to
   * specific requirements or configurations.
   *
   * Example:
   * In a scenario where specialized backup options are required, such as setting
   * a specific timeout or defining custom behavior, users can use this field
   * to specify additional command arguments.
   *
   * Note:
   * It's essential to ensure that the provided arguments are valid and supported
   * by the 'barman-cloud-backup' command, to avoid potential errors or unintended
   * behavior during execution.
   */
  additionalCommandArgs?: Array<string>;
  /**
   * Compress a backup file (a tar file per tablespace) while streaming it
   * to the object store. Available options are empty string (no
   * compression, default), `gzip`, `bzip2`, and `snappy`.
   */
  compression?: CompressionType;
  /**
   * Whenever to force the encryption of files (if the bucket is
   * not already configured for that).
   * Allowed options are empty string (use the bucket policy, default),
   * `AES256` and `aws:kms`
   */
  encryption?: EncryptionType;
  /**
   * Control whether the I/O workload for the backup initial checkpoint will
   * be limited, according to the `checkpoint_completion_target` setting on
   * the PostgreSQL server. If set to true, an immediate checkpoint will be
   * used, meaning PostgreSQL will complete the checkpoint as soon as
   * possible. `false` by default.
   */
  immediateCheckpoint?: boolean;
  /**
   * The number of parallel jobs to be used to upload the backup, defaults
   * to 2
   */
  jobs?: number;
}

/**
 * DataDurabilityLevel specifies how strictly to enforce synchronous replication
 * when cluster instances are unavailable. Options are `required` or `preferred`.
 */
export type DataDurabilityLevel = string;

/**
 * DataSource contains the configuration required to bootstrap a
 * PostgreSQL cluster from an existing storage
 */
export interface DataSource {
  /**
   * Configuration of the storage of the instances
   */
  storage: TypedLocalObjectReference;
  /**
   * Configuration of the storage for PostgreSQL tablespaces
   */
  tablespaceStorage?: {
    [key: string]: TypedLocalObjectReference;
  };
  /**
   * Configuration of the storage for PostgreSQL WAL (Write-Ahead Log)
   */
  walStorage?: TypedLocalObjectReference;
}

/**
 * DatabaseRoleRef is a reference an a role available inside PostgreSQL
 */
export interface DatabaseRoleRef {
  name?: string;
}

/**
 * EmbeddedObjectMetadata contains metadata to be inherited by all resources related to a Cluster
 */
export interface EmbeddedObjectMetadata {
  annotations?: {
    [key: string]: string;
  };
  labels?: {
    [key: string]: string;
  };
}

/**
 * EncryptionType encapsulated the available types of encryption
 */
export type EncryptionType = string;

/**
 * EnsureOption represents whether we should enforce the presence or absence of
 * a Role in a PostgreSQL instance
 */
export type EnsureOption = string;

/**
 * EphemeralVolumesSizeLimitConfiguration contains the configuration of the ephemeral
 * storage
 */
export interface EphemeralVolumesSizeLimitConfiguration {
  /**
   * Shm is the size limit of the shared memory volume
   */
  shm?: Quantity;
  /**
   * TemporaryData is the size limit of the temporary data volume
   */
  temporaryData?: Quantity;
}

/**
 * ExtensionConfiguration is the configuration used to add
 * PostgreSQL extensions to the Cluster.
 */
export interface ExtensionConfiguration {
  /**
   * A list of directories within the image to be appended to the
   * PostgreSQL process's `PATH` environment variable.
   */
  bin_path?: Array<string>;
  /**
   * The list of directories inside the image which should be added to dynamic_library_path.
   * If not defined, defaults to "/lib".
   */
  dynamic_library_path?: Array<string>;
  /**
   * Env is a list of custom environment variables to be set in the
   * PostgreSQL process for this extension. It is the responsibility of the
   * cluster administrator to ensure the variables are correct for the
   * specific extension. Note that changes to these variables require
   * a manual cluster restart to take effect.
   */
  env?: Array<ExtensionEnvVar>;
  /**
   * The list of directories inside the image which should be added to extension_control_path.
   * If not defined, defaults to "/share".
   */
  extension_control_path?: Array<string>;
  /**
   * The image containing the extension.
   */
  image?: ImageVolumeSource;
  /**
   * The list of directories inside the image which should be added to ld_library_path.
   */
  ld_library_path?: Array<string>;
  /**
   * The name of the extension, required
   */
  name: string;
}

/**
 * ExtensionEnvVar defines an environment variable for a specific extension
 * image volume.
 */
export interface ExtensionEnvVar {
  /**
   * Name of the environment variable to be injected into the
   * PostgreSQL process.
   */
  name: string;
  /**
   * Value of the environment variable. CloudNativePG performs a direct
   * replacement of this value, with support for placeholder expansion.
   * The ${`image_root`} placeholder resolves to the absolute mount path
   * of the extension's volume (e.g., `/extensions/my-extension`). This
   * is particularly useful for allowing applications or libraries to
   * locate specific directories within the mounted image.
   * Unrecognized placeholders are rejected. To include a literal ${...}
   * in the value, escape it as $${...}.
   */
  value: string;
}

/**
 * ExternalCluster represents the connection parameters to an
 * external cluster which is used in the other sections of the configuration
 */
export interface ExternalCluster {
  /**
   * The configuration for the barman-cloud tool suite
   */
  barmanObjectStore?: BarmanObjectStoreConfiguration;
  /**
   * The list of connection parameters, such as dbname, host, username, etc
   */
  connectionParameters?: {
    [key: string]: string;
  };
  /**
   * The server name, required
   */
  name: string;
  /**
   * The reference to the password to be used to connect to the server.
   * If a password is provided, CloudNativePG creates a PostgreSQL
   * passfile at `/controller/external/NAME/pass` (where "NAME" is the
   * cluster's name). This passfile is automatically referenced in the
   * connection string when establishing a connection to the remote
   * PostgreSQL server from the current PostgreSQL `Cluster`. This ensures
   * secure and efficient password management for external clusters.
   */
  password?: ImportedSecretKeySelector;
  /**
   * The configuration of the plugin that is taking care
   * of WAL archiving and backups for this external cluster
   */
  plugin?: PluginConfiguration;
  /**
   * The reference to an SSL certificate to be used to connect to this
   * instance
   */
  sslCert?: ImportedSecretKeySelector;
  /**
   * The reference to an SSL private key to be used to connect to this
   * instance
   */
  sslKey?: ImportedSecretKeySelector;
  /**
   * The reference to an SSL CA public key to be used to connect to this
   * instance
   */
  sslRootCert?: ImportedSecretKeySelector;
}

/**
 * GoogleCredentials is the type for the Google Cloud Storage credentials.
 * This needs to be specified even if we run inside a GKE environment.
 */
export interface GoogleCredentials {
  /**
   * The secret containing the Google Cloud Storage JSON file with the credentials
   */
  applicationCredentials?: SecretKeySelector;
  /**
   * If set to true, will presume that it's running inside a GKE environment,
   * default to false.
   */
  gkeEnvironment?: boolean;
}

/**
 * ImageCatalogRef defines the reference to a major version in an ImageCatalog
 */
export interface ImageCatalogRef extends TypedLocalObjectReference {
  /**
   * The major version of PostgreSQL we want to use from the ImageCatalog
   */
  major: number;
}

/**
 * Import contains the configuration to init a database from a logic snapshot of an externalCluster
 */
export interface Import {
  /**
   * The databases to import
   */
  databases: Array<string>;
  /**
   * List of custom options to pass to the `pg_dump` command.
   *
   * IMPORTANT: Use with caution. The operator does not validate these options,
   * and certain flags may interfere with its intended functionality or design.
   * You are responsible for ensuring that the provided options are compatible
   * with your environment and desired behavior.
   */
  pgDumpExtraOptions?: Array<string>;
  /**
   * Custom options to pass to the `pg_restore` command during the `data`
   * section. This setting overrides the generic `pgRestoreExtraOptions` value.
   *
   * IMPORTANT: Use with caution. The operator does not validate these options,
   * and certain flags may interfere with its intended functionality or design.
   * You are responsible for ensuring that the provided options are compatible
   * with your environment and desired behavior.
   */
  pgRestoreDataOptions?: Array<string>;
  /**
   * List of custom options to pass to the `pg_restore` command.
   *
   * IMPORTANT: Use with caution. The operator does not validate these options,
   * and certain flags may interfere with its intended functionality or design.
   * You are responsible for ensuring that the provided options are compatible
   * with your environment and desired behavior.
   */
  pgRestoreExtraOptions?: Array<string>;
  /**
   * Custom options to pass to the `pg_restore` command during the `post-data`
   * section. This setting overrides the generic `pgRestoreExtraOptions` value.
   *
   * IMPORTANT: Use with caution. The operator does not validate these options,
   * and certain flags may interfere with its intended functionality or design.
   * You are responsible for ensuring that the provided options are compatible
   * with your environment and desired behavior.
   */
  pgRestorePostdataOptions?: Array<string>;
  /**
   * Custom options to pass to the `pg_restore` command during the `pre-data`
   * section. This setting overrides the generic `pgRestoreExtraOptions` value.
   *
   * IMPORTANT: Use with caution. The operator does not validate these options,
   * and certain flags may interfere with its intended functionality or design.
   * You are responsible for ensuring that the provided options are compatible
   * with your environment and desired behavior.
   */
  pgRestorePredataOptions?: Array<string>;
  /**
   * List of SQL queries to be executed as a superuser in the application
   * database right after is imported - to be used with extreme care
   * (by default empty). Only available in microservice type.
   */
  postImportApplicationSQL?: Array<string>;
  /**
   * The roles to import
   */
  roles?: Array<string>;
  /**
   * When set to true, only the `pre-data` and `post-data` sections of
   * `pg_restore` are invoked, avoiding data import. Default: `false`.
   */
  schemaOnly?: boolean;
  /**
   * The source of the import
   */
  source: ImportSource;
  /**
   * The import type. Can be `microservice` or `monolith`.
   */
  type: SnapshotType;
}

/**
 * ImportSource describes the source for the logical snapshot
 */
export interface ImportSource {
  /**
   * The name of the externalCluster used for import
   */
  externalCluster: string;
}

/**
 * IsolationCheckConfiguration contains the configuration for the isolation check
 * functionality in the liveness probe
 */
export interface IsolationCheckConfiguration {
  /**
   * Timeout in milliseconds for connections during the primary isolation check
   */
  connectionTimeout?: number;
  /**
   * Whether primary isolation checking is enabled for the liveness probe
   */
  enabled?: boolean;
  /**
   * Timeout in milliseconds for requests during the primary isolation check
   */
  requestTimeout?: number;
}

/**
 * LDAPBindAsAuth provides the required fields to use the
 * bind authentication for LDAP
 */
export interface LDAPBindAsAuth {
  /**
   * Prefix for the bind authentication option
   */
  prefix?: string;
  /**
   * Suffix for the bind authentication option
   */
  suffix?: string;
}

/**
 * LDAPBindSearchAuth provides the required fields to use
 * the bind+search LDAP authentication process
 */
export interface LDAPBindSearchAuth {
  /**
   * Root DN to begin the user search
   */
  baseDN?: string;
  /**
   * DN of the user to bind to the directory
   */
  bindDN?: string;
  /**
   * Secret with the password for the user to bind to the directory
   */
  bindPassword?: ImportedSecretKeySelector;
  /**
   * Attribute to match against the username
   */
  searchAttribute?: string;
  /**
   * Search filter to use when doing the search+bind authentication
   */
  searchFilter?: string;
}

/**
 * LDAPConfig contains the parameters needed for LDAP authentication
 */
export interface LDAPConfig {
  /**
   * Bind as authentication configuration
   */
  bindAsAuth?: LDAPBindAsAuth;
  /**
   * Bind+Search authentication configuration
   */
  bindSearchAuth?: LDAPBindSearchAuth;
  /**
   * LDAP server port
   */
  port?: number;
  /**
   * LDAP schema to be used, possible options are `ldap` and `ldaps`
   */
  scheme?: LDAPScheme;
  /**
   * LDAP hostname or IP address
   */
  server?: string;
  /**
   * Set to 'true' to enable LDAP over TLS. 'false' is default
   */
  tls?: boolean;
}

/**
 * LDAPScheme defines the possible schemes for LDAP
 */
export type LDAPScheme = string;

/**
 * LabelName is a valid Prometheus label name.
 * For Prometheus 3.x, a label name is valid if it contains UTF-8 characters.
 * For Prometheus 2.x, a label name is only valid if it contains ASCII characters, letters, numbers, as well as underscores.
 */
export type LabelName = string;

/**
 * LivenessProbe is the configuration of the liveness probe
 */
export interface LivenessProbe extends Probe {
  /**
   * Configure the feature that extends the liveness probe for a primary
   * instance. In addition to the basic checks, this verifies whether the
   * primary is isolated from the Kubernetes API server and from its
   * replicas, ensuring that it can be safely shut down if network
   * partition or API unavailability is detected. Enabled by default.
   */
  isolationCheck?: IsolationCheckConfiguration;
}

/**
 * LocalObjectReference contains enough information to let you locate a
 * local object with a known type inside the same namespace
 */
export interface LocalObjectReference {
  /**
   * Name of the referent.
   */
  name: string;
}

/**
 * ManagedConfiguration represents the portions of PostgreSQL that are managed
 * by the instance manager
 */
export interface ManagedConfiguration {
  /**
   * Database roles managed by the `Cluster`
   */
  roles?: Array<RoleConfiguration>;
  /**
   * Services roles managed by the `Cluster`
   */
  services?: ManagedServices;
}

/**
 * ManagedService represents a specific service managed by the cluster.
 * It includes the type of service and its associated template specification.
 */
export interface ManagedService {
  /**
   * SelectorType specifies the type of selectors that the service will have.
   * Valid values are "rw", "r", and "ro", representing read-write, read, and read-only services.
   */
  selectorType: ServiceSelectorType;
  /**
   * ServiceTemplate is the template specification for the service.
   */
  serviceTemplate: ServiceTemplateSpec;
  /**
   * UpdateStrategy describes how the service differences should be reconciled
   */
  updateStrategy?: ServiceUpdateStrategy;
}

/**
 * ManagedServices represents the services managed by the cluster.
 */
export interface ManagedServices {
  /**
   * Additional is a list of additional managed services specified by the user.
   */
  additional?: Array<ManagedService>;
  /**
   * DisabledDefaultServices is a list of service types that are disabled by default.
   * Valid values are "r", and "ro", representing read, and read-only services.
   */
  disabledDefaultServices?: Array<ServiceSelectorType>;
}

/**
 * Metadata is a structure similar to the metav1.ObjectMeta, but still
 * parseable by controller-gen to create a suitable CRD for the user.
 * The comment of PodTemplateSpec has an explanation of why we are
 * not using the core data types.
 */
export interface Metadata {
  /**
   * Annotations is an unstructured key value map stored with a resource that may be
   * set by external tools to store and retrieve arbitrary metadata. They are not
   * queryable and should be preserved when modifying objects.
   * More info: http://kubernetes.io/docs/user-guide/annotations
   */
  annotations?: {
    [key: string]: string;
  };
  /**
   * Map of string keys and values that can be used to organize and categorize
   * (scope and select) objects. May match selectors of replication controllers
   * and services.
   * More info: http://kubernetes.io/docs/user-guide/labels
   */
  labels?: {
    [key: string]: string;
  };
  /**
   * The name of the resource. Only supported for certain types
   */
  name?: string;
}

/**
 * MonitoringConfiguration is the type containing all the monitoring
 * configuration for a certain cluster
 */
export interface MonitoringConfiguration {
  /**
   * The list of config maps containing the custom queries
   */
  customQueriesConfigMap?: Array<ConfigMapKeySelector>;
  /**
   * The list of secrets containing the custom queries
   */
  customQueriesSecret?: Array<SecretKeySelector>;
  /**
   * Whether the default queries should be injected.
   * Set it to `true` if you don't want to inject default queries into the cluster.
   * Default: false.
   */
  disableDefaultQueries?: boolean;
  /**
   * Enable or disable the `PodMonitor`
   *
   * Deprecated: This feature will be removed in an upcoming release. If
   * you need this functionality, you can create a PodMonitor manually.
   */
  enablePodMonitor?: boolean;
  metricsQueriesTTL?: string;
  /**
   * The list of metric relabelings for the `PodMonitor`. Applied to samples before ingestion.
   *
   * Deprecated: This feature will be removed in an upcoming release. If
   * you need this functionality, you can create a PodMonitor manually.
   */
  podMonitorMetricRelabelings?: Array<RelabelConfig>;
  /**
   * The list of relabelings for the `PodMonitor`. Applied to samples before scraping.
   *
   * Deprecated: This feature will be removed in an upcoming release. If
   * you need this functionality, you can create a PodMonitor manually.
   */
  podMonitorRelabelings?: Array<RelabelConfig>;
  /**
   * Configure TLS communication for the metrics endpoint.
   * Changing tls.enabled option will force a rollout of all instances.
   */
  tls?: ClusterMonitoringTLSConfiguration;
}

/**
 * NodeMaintenanceWindow contains information that the operator
 * will use while upgrading the underlying node.
 *
 * This option is only useful when the chosen storage prevents the Pods
 * from being freely moved across nodes.
 */
export interface NodeMaintenanceWindow {
  /**
   * Is there a node maintenance activity in progress?
   */
  inProgress?: boolean;
  /**
   * Reuse the existing PVC (wait for the node to come
   * up again) or not (recreate it elsewhere - when `instances` >1)
   */
  reusePVC?: boolean;
}

/**
 * OnlineConfiguration contains the configuration parameters for the online volume snapshot
 */
export interface OnlineConfiguration {
  /**
   * Control whether the I/O workload for the backup initial checkpoint will
   * be limited, according to the `checkpoint_completion_target` setting on
   * the PostgreSQL server. If set to true, an immediate checkpoint will be
   * used, meaning PostgreSQL will complete the checkpoint as soon as
   * possible. `false` by default.
   */
  immediateCheckpoint?: boolean;
  /**
   * If false, the function will return immediately after the backup is completed,
   * without waiting for WAL to be archived.
   * This behavior is only useful with backup software that independently monitors WAL archiving.
   * Otherwise, WAL required to make the backup consistent might be missing and make the backup useless.
   * By default, or when this parameter is true, pg_backup_stop will wait for WAL to be archived when archiving is
   * enabled.
   * On a standby, this means that it will wait only when archive_mode = always.
   * If write activity on the primary is low, it may be useful to run pg_switch_wal on the primary in order to trigger
   * an immediate segment switch.
   */
  waitForArchive?: boolean;
}

/**
 * PluginConfiguration specifies a plugin that need to be loaded for this
 * cluster to be reconciled
 */
export interface PluginConfiguration {
  /**
   * Enabled is true if this plugin will be used
   */
  enabled?: boolean;
  /**
   * Marks the plugin as the WAL archiver. At most one plugin can be
   * designated as a WAL archiver. This cannot be enabled if the
   * `.spec.backup.barmanObjectStore` configuration is present.
   */
  isWALArchiver?: boolean;
  /**
   * Name is the plugin name
   */
  name: string;
  /**
   * Parameters is the configuration of the plugin
   */
  parameters?: {
    [key: string]: string;
  };
}

/**
 * PodSelectorRef defines a named pod label selector for use in pg_hba rules.
 * Pods matching the selector in the Cluster's namespace will have their IPs
 * resolved and made available for pg_hba address expansion via the
 * `${podselector:NAME}` syntax.
 */
export interface PodSelectorRef {
  /**
   * Name is the identifier used to reference this selector in pg_hba rules
   * via the ${podselector:NAME} syntax in the address field.
   */
  name: string;
  /**
   * Selector is a label selector that identifies the pods whose IPs
   * should be resolved. Only pods in the Cluster's namespace are considered.
   */
  selector: LabelSelector;
}

/**
 * PostgresConfiguration defines the PostgreSQL configuration
 */
export interface PostgresConfiguration {
  /**
   * If this parameter is true, the user will be able to invoke `ALTER SYSTEM`
   * on this CloudNativePG Cluster.
   * This should only be used for debugging and troubleshooting.
   * Defaults to false.
   */
  enableAlterSystem?: boolean;
  /**
   * The configuration of the extensions to be added
   */
  extensions?: Array<ExtensionConfiguration>;
  /**
   * Options to specify LDAP configuration
   */
  ldap?: LDAPConfig;
  /**
   * PostgreSQL configuration options (postgresql.conf)
   */
  parameters?: {
    [key: string]: string;
  };
  /**
   * PostgreSQL Host Based Authentication rules (lines to be appended
   * to the pg_hba.conf file).
   * Use the ${podselector:NAME} syntax to reference a pod selector;
   * the rule will be expanded for each Pod IP matching that selector.
   */
  pg_hba?: Array<string>;
  /**
   * PostgreSQL User Name Maps rules (lines to be appended
   * to the pg_ident.conf file)
   */
  pg_ident?: Array<string>;
  /**
   * Specifies the maximum number of seconds to wait when promoting an instance to primary.
   * Default value is 40000000, greater than one year in seconds,
   * big enough to simulate an infinite timeout
   */
  promotionTimeout?: number;
  /**
   * Lists of shared preload libraries to add to the default ones
   */
  shared_preload_libraries?: Array<string>;
  /**
   * Requirements to be met by sync replicas. This will affect how the "synchronous_standby_names" parameter will be
   * set up.
   */
  syncReplicaElectionConstraint?: SyncReplicaElectionConstraints;
  /**
   * Configuration of the PostgreSQL synchronous replication feature
   */
  synchronous?: SynchronousReplicaConfiguration;
}

/**
 * PrimaryUpdateMethod defines the method to use when upgrading
 * the primary instance of the cluster as part of rolling updates.
 * The default method is "restart"
 */
export type PrimaryUpdateMethod = string;

/**
 * PrimaryUpdateStrategy contains the strategy to follow when upgrading
 * the primary server of the cluster as part of rolling updates
 */
export type PrimaryUpdateStrategy = string;

/**
 * Probe describes a health check to be performed against a container to determine whether it is
 * alive or ready to receive traffic.
 */
export interface Probe {
  /**
   * Minimum consecutive failures for the probe to be considered failed after having succeeded.
   * Defaults to 3. Minimum value is 1.
   */
  failureThreshold?: number;
  /**
   * Number of seconds after the container has started before liveness probes are initiated.
   * More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  initialDelaySeconds?: number;
  /**
   * How often (in seconds) to perform the probe.
   * Default to 10 seconds. Minimum value is 1.
   */
  periodSeconds?: number;
  /**
   * Minimum consecutive successes for the probe to be considered successful after having failed.
   * Defaults to 1. Must be 1 for liveness and startup. Minimum value is 1.
   */
  successThreshold?: number;
  /**
   * Optional duration in seconds the pod needs to terminate gracefully upon probe failure.
   * The grace period is the duration in seconds after the processes running in the pod are sent
   * a termination signal and the time when the processes are forcibly halted with a kill signal.
   * Set this value longer than the expected cleanup time for your process.
   * If this value is nil, the pod's terminationGracePeriodSeconds will be used. Otherwise, this
   * value overrides the value provided by the pod spec.
   * Value must be non-negative integer. The value zero indicates stop immediately via
   * the kill signal (no opportunity to shut down).
   * This is a beta field and requires enabling ProbeTerminationGracePeriod feature gate.
   * Minimum value is 1. spec.terminationGracePeriodSeconds is used if unset.
   */
  terminationGracePeriodSeconds?: number;
  /**
   * Number of seconds after which the probe times out.
   * Defaults to 1 second. Minimum value is 1.
   * More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  timeoutSeconds?: number;
}

/**
 * ProbeStrategyType is the type of the strategy used to declare a PostgreSQL instance
 * ready
 */
export type ProbeStrategyType = string;

/**
 * ProbeWithStrategy is the configuration of the startup probe
 */
export interface ProbeWithStrategy extends Probe {
  /**
   * Lag limit. Used only for `streaming` strategy
   */
  maximumLag?: Quantity;
  /**
   * The probe strategy
   */
  type?: ProbeStrategyType;
}

/**
 * ProbesConfiguration represent the configuration for the probes
 * to be injected in the PostgreSQL Pods
 */
export interface ProbesConfiguration {
  /**
   * The liveness probe configuration
   */
  liveness?: LivenessProbe;
  /**
   * The readiness probe configuration
   */
  readiness?: ProbeWithStrategy;
  /**
   * The startup probe configuration
   */
  startup?: ProbeWithStrategy;
}

/**
 * RecoveryTarget allows to configure the moment where the recovery process
 * will stop. All the target options except TargetTLI are mutually exclusive.
 */
export interface RecoveryTarget {
  /**
   * The ID of the backup from which to start the recovery process.
   * If empty (default) the operator will automatically detect the backup
   * based on targetTime or targetLSN if specified. Otherwise use the
   * latest available backup in chronological order.
   */
  backupID?: string;
  /**
   * Set the target to be exclusive. If omitted, defaults to false, so that
   * in Postgres, `recovery_target_inclusive` will be true
   */
  exclusive?: boolean;
  /**
   * End recovery as soon as a consistent state is reached
   */
  targetImmediate?: boolean;
  /**
   * The target LSN (Log Sequence Number)
   */
  targetLSN?: string;
  /**
   * The target name (to be previously created
   * with `pg_create_restore_point`)
   */
  targetName?: string;
  /**
   * The target timeline ("latest" or a positive integer)
   */
  targetTLI?: string;
  /**
   * The target time as a timestamp in RFC3339 format or PostgreSQL timestamp format.
   * Timestamps without an explicit timezone are interpreted as UTC.
   */
  targetTime?: string;
  /**
   * The target transaction ID
   */
  targetXID?: string;
}

/**
 * RelabelConfig allows dynamic rewriting of the label set for targets, alerts,
 * scraped samples and remote write samples.
 *
 * More info: https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config
 */
export interface RelabelConfig {
  /**
   * action to perform based on the regex matching.
   *
   * `Uppercase` and `Lowercase` actions require Prometheus >= v2.36.0.
   * `DropEqual` and `KeepEqual` actions require Prometheus >= v2.41.0.
   *
   * Default: "Replace"
   */
  action?: "replace" | "Replace" | "keep" | "Keep" | "drop" | "Drop" | "hashmod" | "HashMod" | "labelmap" | "LabelMap" | "labeldrop" | "LabelDrop" | "labelkeep" | "LabelKeep" | "lowercase" | "Lowercase" | "uppercase" | "Uppercase" | "keepequal" | "KeepEqual" | "dropequal" | "DropEqual";
  /**
   * modulus to take of the hash of the source label values.
   *
   * Only applicable when the action is `HashMod`.
   */
  modulus?: number;
  /**
   * regex defines the regular expression against which the extracted value is matched.
   */
  regex?: string;
  /**
   * replacement value against which a Replace action is performed if the
   * regular expression matches.
   *
   * Regex capture groups are available.
   */
  replacement?: string;
  /**
   * separator defines the string between concatenated SourceLabels.
   */
  separator?: string;
  /**
   * sourceLabels defines the source labels select values from existing labels. Their content is
   * concatenated using the configured Separator and matched against the
   * configured regular expression.
   */
  sourceLabels?: Array<LabelName>;
  /**
   * targetLabel defines the label to which the resulting string is written in a replacement.
   *
   * It is mandatory for `Replace`, `HashMod`, `Lowercase`, `Uppercase`,
   * `KeepEqual` and `DropEqual` actions.
   *
   * Regex capture groups are available.
   */
  targetLabel?: string;
}

/**
 * ReplicaClusterConfiguration encapsulates the configuration of a replica
 * cluster
 */
export interface ReplicaClusterConfiguration {
  /**
   * If replica mode is enabled, this cluster will be a replica of an
   * existing cluster. Replica cluster can be created from a recovery
   * object store or via streaming through pg_basebackup.
   * Refer to the Replica clusters page of the documentation for more information.
   */
  enabled?: boolean;
  minApplyDelay?: string;
  /**
   * Primary defines which Cluster is defined to be the primary in the distributed PostgreSQL cluster, based on the
   * topology specified in externalClusters
   */
  primary?: string;
  /**
   * A demotion token generated by an external cluster used to
   * check if the promotion requirements are met.
   */
  promotionToken?: string;
  /**
   * Self defines the name of this cluster. It is used to determine if this is a primary
   * or a replica cluster, comparing it with `primary`
   */
  self?: string;
  /**
   * The name of the external cluster which is the replication origin
   */
  source: string;
}

/**
 * ReplicationSlotsConfiguration encapsulates the configuration
 * of replication slots
 */
export interface ReplicationSlotsConfiguration {
  /**
   * Replication slots for high availability configuration
   */
  highAvailability?: ReplicationSlotsHAConfiguration;
  /**
   * Configures the synchronization of the user defined physical replication slots
   */
  synchronizeReplicas?: SynchronizeReplicasConfiguration;
  /**
   * Standby will update the status of the local replication slots
   * every `updateInterval` seconds (default 30).
   */
  updateInterval?: number;
}

/**
 * ReplicationSlotsHAConfiguration encapsulates the configuration
 * of the replication slots that are automatically managed by
 * the operator to control the streaming replication connections
 * with the standby instances for high availability (HA) purposes.
 * Replication slots are a PostgreSQL feature that makes sure
 * that PostgreSQL automatically keeps WAL files in the primary
 * when a streaming client (in this specific case a replica that
 * is part of the HA cluster) gets disconnected.
 */
export interface ReplicationSlotsHAConfiguration {
  /**
   * If enabled (default), the operator will automatically manage replication slots
   * on the primary instance and use them in streaming replication
   * connections with all the standby instances that are part of the HA
   * cluster. If disabled, the operator will not take advantage
   * of replication slots in streaming connections with the replicas.
   * This feature also controls replication slots in replica cluster,
   * from the designated primary to its cascading replicas.
   */
  enabled?: boolean;
  /**
   * Prefix for replication slots managed by the operator for HA.
   * It may only contain lower case letters, numbers, and the underscore character.
   * This can only be set at creation time. By default set to `_cnpg_`.
   */
  slotPrefix?: string;
  /**
   * When enabled, the operator automatically manages synchronization of logical
   * decoding (replication) slots across high-availability clusters.
   *
   * Requires one of the following conditions:
   * - PostgreSQL version 17 or later
   * - PostgreSQL version < 17 with pg_failover_slots extension enabled
   */
  synchronizeLogicalDecoding?: boolean;
}

/**
 * RoleConfiguration is the representation, in Kubernetes, of a PostgreSQL role
 * with the additional field Ensure specifying whether to ensure the presence or
 * absence of the role in the database
 *
 * The defaults of the CREATE ROLE command are applied
 * Reference: https://www.postgresql.org/docs/current/sql-createrole.html
 */
export interface RoleConfiguration {
  /**
   * Whether a role bypasses every row-level security (RLS) policy.
   * Default is `false`.
   */
  bypassrls?: boolean;
  /**
   * Description of the role
   */
  comment?: string;
  /**
   * If the role can log in, this specifies how many concurrent
   * connections the role can make. `-1` (the default) means no limit.
   */
  connectionLimit?: number;
  /**
   * When set to `true`, the role being defined will be allowed to create
   * new databases. Specifying `false` (default) will deny a role the
   * ability to create databases.
   */
  createdb?: boolean;
  /**
   * Whether the role will be permitted to create, alter, drop, comment
   * on, change the security label for, and grant or revoke membership in
   * other roles. Default is `false`.
   */
  createrole?: boolean;
  /**
   * DisablePassword indicates that a role's password should be set to NULL in Postgres
   */
  disablePassword?: boolean;
  /**
   * Ensure the role is `present` or `absent` - defaults to "present"
   */
  ensure?: EnsureOption;
  /**
   * List of one or more existing roles to which this role will be
   * immediately added as a new member. Default empty.
   */
  inRoles?: Array<string>;
  /**
   * Whether a role "inherits" the privileges of roles it is a member of.
   * Defaults is `true`.
   */
  inherit?: boolean;
  /**
   * Whether the role is allowed to log in. A role having the `login`
   * attribute can be thought of as a user. Roles without this attribute
   * are useful for managing database privileges, but are not users in
   * the usual sense of the word. Default is `false`.
   */
  login?: boolean;
  /**
   * Name of the role
   */
  name: string;
  /**
   * Secret containing the password of the role (if present)
   * If null, the password will be ignored unless DisablePassword is set
   */
  passwordSecret?: LocalObjectReference;
  /**
   * Whether a role is a replication role. A role must have this
   * attribute (or be a superuser) in order to be able to connect to the
   * server in replication mode (physical or logical replication) and in
   * order to be able to create or drop replication slots. A role having
   * the `replication` attribute is a very highly privileged role, and
   * should only be used on roles actually used for replication. Default
   * is `false`.
   */
  replication?: boolean;
  /**
   * Whether the role is a `superuser` who can override all access
   * restrictions within the database - superuser status is dangerous and
   * should be used only when really needed. You must yourself be a
   * superuser to create a new superuser. Defaults is `false`.
   */
  superuser?: boolean;
  /**
   * Date and time after which the role's password is no longer valid.
   * When omitted, the password will never expire (default).
   */
  validUntil?: Time;
}

/**
 * S3Credentials is the type for the credentials to be used to upload
 * files to S3. It can be provided in two alternative ways:
 *
 * - explicitly passing accessKeyId and secretAccessKey
 *
 * - inheriting the role from the pod environment by setting inheritFromIAMRole to true
 */
export interface S3Credentials {
  /**
   * The reference to the access key id
   */
  accessKeyId?: SecretKeySelector;
  /**
   * Use the role based authentication without providing explicitly the keys.
   */
  inheritFromIAMRole?: boolean;
  /**
   * The reference to the secret containing the region name
   */
  region?: SecretKeySelector;
  /**
   * The reference to the secret access key
   */
  secretAccessKey?: SecretKeySelector;
  /**
   * The references to the session key
   */
  sessionToken?: SecretKeySelector;
}

/**
 * SQLRefs holds references to ConfigMaps or Secrets
 * containing SQL files. The references are processed in a specific order:
 * first, all Secrets are processed, followed by all ConfigMaps.
 * Within each group, the processing order follows the sequence specified
 * in their respective arrays.
 */
export interface SQLRefs {
  /**
   * ConfigMapRefs holds a list of references to ConfigMaps
   */
  configMapRefs?: Array<ConfigMapKeySelector>;
  /**
   * SecretRefs holds a list of references to Secrets
   */
  secretRefs?: Array<SecretKeySelector>;
}

/**
 * SecretKeySelector contains enough information to let you locate
 * the key of a Secret
 */
export interface SecretKeySelector extends LocalObjectReference {
  /**
   * The key to select
   */
  key: string;
}

/**
 * ServiceAccountTemplate contains the template needed to generate the service accounts
 */
export interface ServiceAccountTemplate {
  /**
   * Metadata are the metadata to be used for the generated
   * service account
   */
  metadata: Metadata;
}

/**
 * ServiceSelectorType describes a valid value for generating the service selectors.
 * It indicates which type of service the selector applies to, such as read-write, read, or read-only
 */
export type ServiceSelectorType = "rw" | "r" | "ro";

/**
 * ServiceTemplateSpec is a structure allowing the user to set
 * a template for Service generation.
 */
export interface ServiceTemplateSpec {
  /**
   * Standard object's metadata.
   * More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata
   */
  metadata?: Metadata;
  /**
   * Specification of the desired behavior of the service.
   * More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status
   */
  spec?: ServiceSpec;
}

/**
 * ServiceUpdateStrategy describes how the changes to the managed service should be handled
 */
export type ServiceUpdateStrategy = "patch" | "replace";

/**
 * SnapshotOwnerReference defines the reference type for the owner of the snapshot.
 * This specifies which owner the processed resources should relate to.
 */
export type SnapshotOwnerReference = string;

/**
 * SnapshotType is a type of allowed import
 */
export type SnapshotType = string;

/**
 * StorageConfiguration is the configuration used to create and reconcile PVCs,
 * usable for WAL volumes, PGDATA volumes, or tablespaces
 */
export interface StorageConfiguration {
  /**
   * Template to be used to generate the Persistent Volume Claim
   */
  pvcTemplate?: PersistentVolumeClaimSpec;
  /**
   * Resize existent PVCs, defaults to true
   */
  resizeInUseVolumes?: boolean;
  /**
   * Size of the storage. Required if not already specified in the PVC template.
   * Changes to this field are automatically reapplied to the created PVCs.
   * Size cannot be decreased.
   */
  size?: string;
  /**
   * StorageClass to use for PVCs. Applied after
   * evaluating the PVC template, if available.
   * If not specified, the generated PVCs will use the
   * default storage class
   */
  storageClass?: string;
}

/**
 * SyncReplicaElectionConstraints contains the constraints for sync replicas election.
 *
 * For anti-affinity parameters two instances are considered in the same location
 * if all the labels values match.
 *
 * In future synchronous replica election restriction by name will be supported.
 */
export interface SyncReplicaElectionConstraints {
  /**
   * This flag enables the constraints for sync replicas
   */
  enabled: boolean;
  /**
   * A list of node labels values to extract and compare to evaluate if the pods reside in the same topology or not
   */
  nodeLabelsAntiAffinity?: Array<string>;
}

/**
 * SynchronizeReplicasConfiguration contains the configuration for the synchronization of user defined
 * physical replication slots
 */
export interface SynchronizeReplicasConfiguration {
  /**
   * When set to true, every replication slot that is on the primary is synchronized on each standby
   */
  enabled: boolean;
  /**
   * List of regular expression patterns to match the names of replication slots to be excluded (by default empty)
   */
  excludePatterns?: Array<string>;
}

/**
 * SynchronousReplicaConfiguration contains the configuration of the
 * PostgreSQL synchronous replication feature.
 * Important: at this moment, also `.spec.minSyncReplicas` and `.spec.maxSyncReplicas`
 * need to be considered.
 */
export interface SynchronousReplicaConfiguration {
  /**
   * If set to "required", data durability is strictly enforced. Write operations
   * with synchronous commit settings (`on`, `remote_write`, or `remote_apply`) will
   * block if there are insufficient healthy replicas, ensuring data persistence.
   * If set to "preferred", data durability is maintained when healthy replicas
   * are available, but the required number of instances will adjust dynamically
   * if replicas become unavailable. This setting relaxes strict durability enforcement
   * to allow for operational continuity. This setting is only applicable if both
   * `standbyNamesPre` and `standbyNamesPost` are unset (empty).
   */
  dataDurability?: DataDurabilityLevel;
  /**
   * FailoverQuorum enables a quorum-based check before failover, improving
   * data durability and safety during failover events in CloudNativePG-managed
   * PostgreSQL clusters.
   */
  failoverQuorum?: boolean;
  /**
   * Specifies the maximum number of local cluster pods that can be
   * automatically included in the `synchronous_standby_names` option in
   * PostgreSQL.
   */
  maxStandbyNamesFromCluster?: number;
  /**
   * Method to select synchronous replication standbys from the listed
   * servers, accepting 'any' (quorum-based synchronous replication) or
   * 'first' (priority-based synchronous replication) as values.
   */
  method: SynchronousReplicaConfigurationMethod;
  /**
   * Specifies the number of synchronous standby servers that
   * transactions must wait for responses from.
   */
  number: number;
  /**
   * A user-defined list of application names to be added to
   * `synchronous_standby_names` after local cluster pods (the order is
   * only useful for priority-based synchronous replication).
   */
  standbyNamesPost?: Array<string>;
  /**
   * A user-defined list of application names to be added to
   * `synchronous_standby_names` before local cluster pods (the order is
   * only useful for priority-based synchronous replication).
   */
  standbyNamesPre?: Array<string>;
}

/**
 * SynchronousReplicaConfigurationMethod configures whether to use
 * quorum based replication or a priority list
 */
export type SynchronousReplicaConfigurationMethod = string;

/**
 * TablespaceConfiguration is the configuration of a tablespace, and includes
 * the storage specification for the tablespace
 */
export interface TablespaceConfiguration {
  /**
   * The name of the tablespace
   */
  name: string;
  /**
   * Owner is the PostgreSQL user owning the tablespace
   */
  owner?: DatabaseRoleRef;
  /**
   * The storage configuration for the tablespace
   */
  storage: StorageConfiguration;
  /**
   * When set to true, the tablespace will be added as a `temp_tablespaces`
   * entry in PostgreSQL, and will be available to automatically house temp
   * database objects, or other temporary files. Please refer to PostgreSQL
   * documentation for more information on the `temp_tablespaces` GUC.
   */
  temporary?: boolean;
}

/**
 * VolumeSnapshotConfiguration represents the configuration for the execution of snapshot backups.
 */
export interface VolumeSnapshotConfiguration {
  /**
   * Annotations key-value pairs that will be added to .metadata.annotations snapshot resources.
   */
  annotations?: {
    [key: string]: string;
  };
  /**
   * ClassName specifies the Snapshot Class to be used for PG_DATA PersistentVolumeClaim.
   * It is the default class for the other types if no specific class is present
   */
  className?: string;
  /**
   * Labels are key-value pairs that will be added to .metadata.labels snapshot resources.
   */
  labels?: {
    [key: string]: string;
  };
  /**
   * Whether the default type of backup with volume snapshots is
   * online/hot (`true`, default) or offline/cold (`false`)
   */
  online?: boolean;
  /**
   * Configuration parameters to control the online/hot backup with volume snapshots
   */
  onlineConfiguration?: OnlineConfiguration;
  /**
   * SnapshotOwnerReference indicates the type of owner reference the snapshot should have
   */
  snapshotOwnerReference?: SnapshotOwnerReference;
  /**
   * TablespaceClassName specifies the Snapshot Class to be used for the tablespaces.
   * defaults to the PGDATA Snapshot Class, if set
   */
  tablespaceClassName?: {
    [key: string]: string;
  };
  /**
   * WalClassName specifies the Snapshot Class to be used for the PG_WAL PersistentVolumeClaim.
   */
  walClassName?: string;
}

/**
 * WalBackupConfiguration is the configuration of the backup of the
 * WAL stream
 */
export interface WalBackupConfiguration {
  /**
   * Additional arguments that can be appended to the 'barman-cloud-wal-archive'
   * command-line invocation. These arguments provide flexibility to customize
   * the WAL archive process further, according to specific requirements or configurations.
   *
   * Example:
   * In a scenario where specialized backup options are required, such as setting
   * a specific timeout or defining custom behavior, users can use this field
   * to specify additional command arguments.
   *
   * Note:
   * It's essential to ensure that the provided arguments are valid and supported
   * by the 'barman-cloud-wal-archive' command, to avoid potential errors or unintended
   * behavior during execution.
   */
  archiveAdditionalCommandArgs?: Array<string>;
  /**
   * Compress a WAL file before sending it to the object store. Available
   * options are empty string (no compression, default), `gzip`, `bzip2`,
   * `lz4`, `snappy`, `xz`, and `zstd`.
   */
  compression?: CompressionType;
  /**
   * Whenever to force the encryption of files (if the bucket is
   * not already configured for that).
   * Allowed options are empty string (use the bucket policy, default),
   * `AES256` and `aws:kms`
   */
  encryption?: EncryptionType;
  /**
   * Number of WAL files to be either archived in parallel (when the
   * PostgreSQL instance is archiving to a backup object store) or
   * restored in parallel (when a PostgreSQL standby is fetching WAL
   * files from a recovery object store). If not specified, WAL files
   * will be processed one at a time. It accepts a positive integer as a
   * value - with 1 being the minimum accepted value.
   */
  maxParallel?: number;
  /**
   * Additional arguments that can be appended to the 'barman-cloud-wal-restore'
   * command-line invocation. These arguments provide flexibility to customize
   * the WAL restore process further, according to specific requirements or configurations.
   *
   * Example:
   * In a scenario where specialized backup options are required, such as setting
   * a specific timeout or defining custom behavior, users can use this field
   * to specify additional command arguments.
   *
   * Note:
   * It's essential to ensure that the provided arguments are valid and supported
   * by the 'barman-cloud-wal-restore' command, to avoid potential errors or unintended
   * behavior during execution.
   */
  restoreAdditionalCommandArgs?: Array<string>;
}
