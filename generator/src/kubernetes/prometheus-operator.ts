// Made by "npm run types:kubernetes" from @kubernetes-models/prometheus-operator 6.0.0.
// Types: MIT License, Copyright (c) 2018 Tommy Chen.
// Descriptions: of the Prometheus operator (https://github.com/prometheus-operator/prometheus-operator), Apache License 2.0.

import type { ConfigMapKeySelector, IntOrString, LabelSelector, ObjectMeta, Quantity, SecretKeySelector } from './kubernetes.ts'

export interface AttachMetadata {
  /**
   * node when set to true, Prometheus attaches node metadata to the discovered
   * targets.
   *
   * The Prometheus service account must have the `list` and `watch`
   * permissions on the `Nodes` objects.
   */
  node?: boolean;
}

/**
 * BasicAuth configures HTTP Basic Authentication settings.
 */
export interface BasicAuth {
  /**
   * password defines a key of a Secret containing the password for
   * authentication.
   */
  password?: SecretKeySelector;
  /**
   * username defines a key of a Secret containing the username for
   * authentication.
   */
  username?: SecretKeySelector;
}

/**
 * ByteSize is a valid memory size type based on powers-of-2, so 1KB is 1024B.
 * Supported units: B, KB, KiB, MB, MiB, GB, GiB, TB, TiB, PB, PiB, EB, EiB Ex: `512MB`.
 */
export type ByteSize = string;

/**
 * Duration is a valid time duration that can be parsed by Prometheus model.ParseDuration() function.
 * Supported units: y, w, d, h, m, s, ms
 * Examples: `30s`, `1m`, `1h20m15s`, `15d`
 */
export type Duration = string;

/**
 * Endpoint defines an endpoint serving Prometheus metrics to be scraped by
 * Prometheus.
 */
export interface Endpoint extends HTTPConfigWithProxyAndTLSFiles {
  /**
   * bearerTokenFile defines the file to read bearer token for scraping the target.
   *
   * Deprecated: use `authorization` instead.
   */
  bearerTokenFile?: string;
  /**
   * filterRunning when true, the pods which are not running (e.g. either in Failed or
   * Succeeded state) are dropped during the target discovery.
   *
   * If unset, the filtering is enabled.
   *
   * More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-phase
   */
  filterRunning?: boolean;
  /**
   * honorLabels defines when true the metric's labels when they collide
   * with the target's labels.
   */
  honorLabels?: boolean;
  /**
   * honorTimestamps defines whether Prometheus preserves the timestamps
   * when exposed by the target.
   */
  honorTimestamps?: boolean;
  /**
   * interval at which Prometheus scrapes the metrics from the target.
   *
   * If empty, Prometheus uses the global scrape interval.
   */
  interval?: Duration;
  /**
   * metricRelabelings defines the relabeling rules to apply to the
   * samples before ingestion.
   */
  metricRelabelings?: Array<RelabelConfig>;
  /**
   * params define optional HTTP URL parameters.
   */
  params?: {
    [key: string]: Array<string>;
  };
  /**
   * path defines the HTTP path from which to scrape for metrics.
   *
   * If empty, Prometheus uses the default value (e.g. `/metrics`).
   */
  path?: string;
  /**
   * port defines the name of the Service port which this endpoint refers to.
   *
   * It takes precedence over `targetPort`.
   */
  port?: string;
  /**
   * relabelings defines the relabeling rules to apply the target's
   * metadata labels.
   *
   * The Operator automatically adds relabelings for a few standard Kubernetes fields.
   *
   * The original scrape job's name is available via the `__tmp_prometheus_job_name` label.
   *
   * More info: https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config
   */
  relabelings?: Array<RelabelConfig>;
  /**
   * scheme defines the HTTP scheme to use when scraping the metrics.
   */
  scheme?: Scheme;
  /**
   * scrapeTimeout defines the timeout after which Prometheus considers the scrape to be failed.
   *
   * If empty, Prometheus uses the global scrape timeout unless it is less
   * than the target's scrape interval value in which the latter is used.
   * The value cannot be greater than the scrape interval otherwise the operator will reject the resource.
   */
  scrapeTimeout?: Duration;
  /**
   * targetPort defines the name or number of the target port of the `Pod` object behind the
   * Service. The port must be specified with the container's port property.
   */
  targetPort?: IntOrString;
  /**
   * trackTimestampsStaleness defines whether Prometheus tracks staleness of
   * the metrics that have an explicit timestamp present in scraped data.
   * Has no effect if `honorTimestamps` is false.
   *
   * It requires Prometheus >= v2.48.0.
   */
  trackTimestampsStaleness?: boolean;
}

/**
 * HTTPConfig defines the HTTP configuration + TLS configuration (only from
 * secret/configmap references).
 */
export interface HTTPConfig extends HTTPConfigWithoutTLS {
  /**
   * tlsConfig defines the TLS configuration used by the client.
   */
  tlsConfig?: SafeTLSConfig;
}

/**
 * HTTPConfigWithProxy defines the configuration for the HTTP client with proxy
 * configuration. It is used for PodMonitor endpoints and Probes.
 */
export interface HTTPConfigWithProxy extends HTTPConfig, ProxyConfig {
}

/**
 * HTTPConfigWithProxyAndTLSFiles defines the configuration for the HTTP client
 * with proxy configuration and TLS configuration. It is used for
 * ServiceMonitor endpoints.
 */
export interface HTTPConfigWithProxyAndTLSFiles extends HTTPConfigWithTLSFiles, ProxyConfig {
}

/**
 * HTTPConfigWithTLSFiles defines HTTP configuration + TLS configuration
 * (from secret/configmap references as well as files).
 */
export interface HTTPConfigWithTLSFiles extends HTTPConfigWithoutTLS {
  /**
   * tlsConfig defines TLS configuration used by the client.
   */
  tlsConfig?: TLSConfig;
}

/**
 * HTTPConfigWithoutTLS defines the configuration for the HTTP client.
 */
export interface HTTPConfigWithoutTLS {
  /**
   * authorization configures the Authorization header credentials used by
   * the client.
   *
   * Cannot be set at the same time as `basicAuth`, `bearerTokenSecret` or `oauth2`.
   */
  authorization?: SafeAuthorization;
  /**
   * basicAuth defines the Basic Authentication credentials used by the
   * client.
   *
   * Cannot be set at the same time as `authorization`, `bearerTokenSecret` or `oauth2`.
   */
  basicAuth?: BasicAuth;
  /**
   * bearerTokenSecret defines a key of a Secret containing the bearer token
   * used by the client for authentication. The secret needs to be in the
   * same namespace as the custom resource and readable by the Prometheus
   * Operator.
   *
   * Cannot be set at the same time as `authorization`, `basicAuth` or `oauth2`.
   *
   * Deprecated: use `authorization` instead.
   */
  bearerTokenSecret?: SecretKeySelector;
  /**
   * enableHttp2 can be used to disable HTTP2.
   */
  enableHttp2?: boolean;
  /**
   * followRedirects defines whether the client should follow HTTP 3xx
   * redirects.
   */
  followRedirects?: boolean;
  /**
   * oauth2 defines the OAuth2 settings used by the client.
   *
   * It requires Prometheus >= 2.27.0.
   *
   * Cannot be set at the same time as `authorization`, `basicAuth` or `bearerTokenSecret`.
   */
  oauth2?: OAuth2;
}

/**
 * LabelName is a valid Prometheus label name.
 * For Prometheus 3.x, a label name is valid if it contains UTF-8 characters.
 * For Prometheus 2.x, a label name is only valid if it contains ASCII characters, letters, numbers, as well as underscores.
 */
export type LabelName = string;

/**
 * NamespaceSelector is a selector for selecting either all namespaces or a
 * list of namespaces.
 * If `any` is true, it takes precedence over `matchNames`.
 * If `matchNames` is empty and `any` is false, it means that the objects are
 * selected from the current namespace.
 */
export interface NamespaceSelector {
  /**
   * any defines the boolean describing whether all namespaces are selected in contrast to a
   * list restricting them.
   */
  any?: boolean;
  /**
   * matchNames defines the list of namespace names to select from.
   */
  matchNames?: Array<string>;
}

/**
 * NativeHistogramConfig extends the native histogram configuration settings.
 */
export interface NativeHistogramConfig {
  /**
   * convertClassicHistogramsToNHCB defines whether to convert all scraped classic histograms into a native histogram with custom buckets.
   * It requires Prometheus >= v3.0.0.
   */
  convertClassicHistogramsToNHCB?: boolean;
  /**
   * nativeHistogramBucketLimit defines ff there are more than this many buckets in a native histogram,
   * buckets will be merged to stay within the limit.
   * It requires Prometheus >= v2.45.0.
   */
  nativeHistogramBucketLimit?: number;
  /**
   * nativeHistogramMinBucketFactor defines if the growth factor of one bucket to the next is smaller than this,
   * buckets will be merged to increase the factor sufficiently.
   * It requires Prometheus >= v2.50.0.
   */
  nativeHistogramMinBucketFactor?: Quantity;
  /**
   * scrapeClassicHistograms defines whether to scrape a classic histogram that is also exposed as a native histogram.
   * It requires Prometheus >= v2.45.0.
   *
   * Notice: `scrapeClassicHistograms` corresponds to the `always_scrape_classic_histograms` field in the Prometheus configuration.
   */
  scrapeClassicHistograms?: boolean;
  /**
   * scrapeNativeHistograms defines whether to enable scraping of native histograms.
   * It requires Prometheus >= v3.8.0.
   */
  scrapeNativeHistograms?: boolean;
}

/**
 * NonEmptyDuration is a valid time duration that can be parsed by Prometheus model.ParseDuration() function.
 * Compared to Duration,  NonEmptyDuration enforces a minimum length of 1.
 * Supported units: y, w, d, h, m, s, ms
 * Examples: `30s`, `1m`, `1h20m15s`, `15d`
 */
export type NonEmptyDuration = string;

/**
 * OAuth2 configures OAuth2 settings.
 */
export interface OAuth2 extends ProxyConfig {
  /**
   * clientId defines a key of a Secret or ConfigMap containing the
   * OAuth2 client's ID.
   */
  clientId: SecretOrConfigMap;
  /**
   * clientSecret defines a key of a Secret containing the OAuth2
   * client's secret.
   */
  clientSecret: SecretKeySelector;
  /**
   * endpointParams configures the HTTP parameters to append to the token
   * URL.
   */
  endpointParams?: {
    [key: string]: string;
  };
  /**
   * scopes defines the OAuth2 scopes used for the token request.
   */
  scopes?: Array<string>;
  /**
   * tlsConfig defines the TLS configuration to use when connecting to the OAuth2 server.
   * It requires Prometheus >= v2.43.0.
   */
  tlsConfig?: SafeTLSConfig;
  /**
   * tokenUrl defines the URL to fetch the token from.
   */
  tokenUrl: string;
}

/**
 * PodMetricsEndpoint defines an endpoint serving Prometheus metrics to be scraped by
 * Prometheus.
 */
export interface PodMetricsEndpoint extends HTTPConfigWithProxy {
  /**
   * filterRunning when true, the pods which are not running (e.g. either in Failed or
   * Succeeded state) are dropped during the target discovery.
   *
   * If unset, the filtering is enabled.
   *
   * More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-phase
   */
  filterRunning?: boolean;
  /**
   * honorLabels when true preserves the metric's labels when they collide
   * with the target's labels.
   */
  honorLabels?: boolean;
  /**
   * honorTimestamps defines whether Prometheus preserves the timestamps
   * when exposed by the target.
   */
  honorTimestamps?: boolean;
  /**
   * interval at which Prometheus scrapes the metrics from the target.
   *
   * If empty, Prometheus uses the global scrape interval.
   */
  interval?: Duration;
  /**
   * metricRelabelings defines the relabeling rules to apply to the
   * samples before ingestion.
   */
  metricRelabelings?: Array<RelabelConfig>;
  /**
   * params define optional HTTP URL parameters.
   */
  params?: {
    [key: string]: Array<string>;
  };
  /**
   * path defines the HTTP path from which to scrape for metrics.
   *
   * If empty, Prometheus uses the default value (e.g. `/metrics`).
   */
  path?: string;
  /**
   * port defines the `Pod` port name which exposes the endpoint.
   *
   * If the pod doesn't expose a port with the same name, it will result
   * in no targets being discovered.
   *
   * If a `Pod` has multiple `Port`s with the same name (which is not
   * recommended), one target instance per unique port number will be
   * generated.
   *
   * It takes precedence over the `portNumber` and `targetPort` fields.
   */
  port?: string;
  /**
   * portNumber defines the `Pod` port number which exposes the endpoint.
   *
   * The `Pod` must declare the specified `Port` in its spec or the
   * target will be dropped by Prometheus.
   *
   * This cannot be used to enable scraping of an undeclared port.
   * To scrape targets on a port which isn't exposed, you need to use
   * relabeling to override the `__address__` label (but beware of
   * duplicate targets if the `Pod` has other declared ports).
   *
   * In practice Prometheus will select targets for which the
   * matches the target's __meta_kubernetes_pod_container_port_number.
   */
  portNumber?: number;
  /**
   * relabelings defines the relabeling rules to apply the target's
   * metadata labels.
   *
   * The Operator automatically adds relabelings for a few standard Kubernetes fields.
   *
   * The original scrape job's name is available via the `__tmp_prometheus_job_name` label.
   *
   * More info: https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config
   */
  relabelings?: Array<RelabelConfig>;
  /**
   * scheme defines the HTTP scheme to use for scraping.
   */
  scheme?: Scheme;
  /**
   * scrapeTimeout defines the timeout after which Prometheus considers the scrape to be failed.
   *
   * If empty, Prometheus uses the global scrape timeout unless it is less
   * than the target's scrape interval value in which the latter is used.
   * The value cannot be greater than the scrape interval otherwise the operator will reject the resource.
   */
  scrapeTimeout?: Duration;
  /**
   * targetPort defines the name or number of the target port of the `Pod` object behind the Service, the
   * port must be specified with container port property.
   *
   * Deprecated: use 'port' or 'portNumber' instead.
   */
  targetPort?: IntOrString;
  /**
   * trackTimestampsStaleness defines whether Prometheus tracks staleness of
   * the metrics that have an explicit timestamp present in scraped data.
   * Has no effect if `honorTimestamps` is false.
   *
   * It requires Prometheus >= v2.48.0.
   */
  trackTimestampsStaleness?: boolean;
}

/**
 * The `PodMonitor` custom resource definition (CRD) defines how `Prometheus` and `PrometheusAgent` can scrape metrics from a group of pods.
 * Among other things, it allows to specify:
 * \* The pods to scrape via label selectors.
 * \* The container ports to scrape.
 * \* Authentication credentials to use.
 * \* Target and metric relabeling.
 *
 * `Prometheus` and `PrometheusAgent` objects select `PodMonitor` objects using label and namespace selectors.
 */
export interface PodMonitor {
  apiVersion: "monitoring.coreos.com/v1";
  kind: "PodMonitor";
  /**
   * metadata defines ObjectMeta as the metadata that all persisted resources.
   */
  metadata?: ObjectMeta;
  /**
   * spec defines the specification of desired Pod selection for target discovery by Prometheus.
   */
  spec: PodMonitorSpec;
}

/**
 * PodMonitorSpec contains specification parameters for a PodMonitor.
 */
export interface PodMonitorSpec extends NativeHistogramConfig {
  /**
   * attachMetadata defines additional metadata which is added to the
   * discovered targets.
   *
   * It requires Prometheus >= v2.35.0.
   */
  attachMetadata?: AttachMetadata;
  /**
   * bodySizeLimit when defined specifies a job level limit on the size
   * of uncompressed response body that will be accepted by Prometheus.
   *
   * It requires Prometheus >= v2.28.0.
   */
  bodySizeLimit?: ByteSize;
  /**
   * fallbackScrapeProtocol defines the protocol to use if a scrape returns blank, unparseable, or otherwise invalid Content-Type.
   *
   * It requires Prometheus >= v3.0.0.
   */
  fallbackScrapeProtocol?: ScrapeProtocol;
  /**
   * jobLabel defines the label to use to retrieve the job name from.
   * `jobLabel` selects the label from the associated Kubernetes `Pod`
   * object which will be used as the `job` label for all metrics.
   *
   * For example if `jobLabel` is set to `foo` and the Kubernetes `Pod`
   * object is labeled with `foo: bar`, then Prometheus adds the `job="bar"`
   * label to all ingested metrics.
   *
   * If the value of this field is empty, the `job` label of the metrics
   * defaults to the namespace and name of the PodMonitor object (e.g. `<namespace>/<name>`).
   */
  jobLabel?: string;
  /**
   * keepDroppedTargets defines the per-scrape limit on the number of targets dropped by relabeling
   * that will be kept in memory. 0 means no limit.
   *
   * It requires Prometheus >= v2.47.0.
   */
  keepDroppedTargets?: number;
  /**
   * labelLimit defines the per-scrape limit on number of labels that will be accepted for a sample.
   *
   * It requires Prometheus >= v2.27.0.
   */
  labelLimit?: number;
  /**
   * labelNameLengthLimit defines the per-scrape limit on length of labels name that will be accepted for a sample.
   *
   * It requires Prometheus >= v2.27.0.
   */
  labelNameLengthLimit?: number;
  /**
   * labelValueLengthLimit defines the per-scrape limit on length of labels value that will be accepted for a sample.
   *
   * It requires Prometheus >= v2.27.0.
   */
  labelValueLengthLimit?: number;
  /**
   * namespaceSelector defines in which namespace(s) Prometheus should discover the pods.
   * By default, the pods are discovered in the same namespace as the `PodMonitor` object but it is possible to select pods across different/all namespaces.
   */
  namespaceSelector?: NamespaceSelector;
  /**
   * podMetricsEndpoints defines how to scrape metrics from the selected pods.
   */
  podMetricsEndpoints?: Array<PodMetricsEndpoint>;
  /**
   * podTargetLabels defines the labels which are transferred from the
   * associated Kubernetes `Pod` object onto the ingested metrics.
   */
  podTargetLabels?: Array<string>;
  /**
   * sampleLimit defines a per-scrape limit on the number of scraped samples
   * that will be accepted.
   */
  sampleLimit?: number;
  /**
   * scrapeClass defines the scrape class to apply.
   */
  scrapeClass?: string;
  /**
   * scrapeProtocols defines the protocols to negotiate during a scrape. It tells clients the
   * protocols supported by Prometheus in order of preference (from most to least preferred).
   *
   * If unset, Prometheus uses its default value.
   *
   * It requires Prometheus >= v2.49.0.
   */
  scrapeProtocols?: Array<ScrapeProtocol>;
  /**
   * selector defines the label selector to select the Kubernetes `Pod` objects to scrape metrics from.
   */
  selector: LabelSelector;
  /**
   * selectorMechanism defines the mechanism used to select the endpoints to scrape.
   * By default, the selection process relies on relabel configurations to filter the discovered targets.
   * Alternatively, you can opt in for role selectors, which may offer better efficiency in large clusters.
   * Which strategy is best for your use case needs to be carefully evaluated.
   *
   * It requires Prometheus >= v2.17.0.
   */
  selectorMechanism?: SelectorMechanism;
  /**
   * targetLimit defines a limit on the number of scraped targets that will
   * be accepted.
   */
  targetLimit?: number;
}

/**
 * The `Probe` custom resource definition (CRD) defines how to scrape metrics from prober exporters such as the [blackbox exporter](https://github.com/prometheus/blackbox_exporter).
 *
 * The `Probe` resource needs 2 pieces of information:
 * \* The list of probed addresses which can be defined statically or by discovering Kubernetes Ingress objects.
 * \* The prober which exposes the availability of probed endpoints (over various protocols such HTTP, TCP, ICMP, ...) as Prometheus metrics.
 *
 * `Prometheus` and `PrometheusAgent` objects select `Probe` objects using label and namespace selectors.
 */
export interface Probe {
  apiVersion: "monitoring.coreos.com/v1";
  kind: "Probe";
  /**
   * metadata defines ObjectMeta as the metadata that all persisted resources.
   */
  metadata?: ObjectMeta;
  /**
   * spec defines the specification of desired Ingress selection for target discovery by Prometheus.
   */
  spec: ProbeSpec;
}

/**
 * ProbeParam defines specification of extra parameters for a Probe.
 */
export interface ProbeParam {
  /**
   * name defines the parameter name
   */
  name: string;
  /**
   * values defines the parameter values
   */
  values?: Array<string>;
}

/**
 * ProbeSpec contains specification parameters for a Probe.
 */
export interface ProbeSpec extends NativeHistogramConfig, HTTPConfig {
  /**
   * authorization section for this endpoint
   */
  authorization?: SafeAuthorization;
  /**
   * fallbackScrapeProtocol defines the protocol to use if a scrape returns blank, unparseable, or otherwise invalid Content-Type.
   *
   * It requires Prometheus >= v3.0.0.
   */
  fallbackScrapeProtocol?: ScrapeProtocol;
  /**
   * interval at which targets are probed using the configured prober.
   * If not specified Prometheus' global scrape interval is used.
   */
  interval?: Duration;
  /**
   * jobName assigned to scraped metrics by default.
   */
  jobName?: string;
  /**
   * keepDroppedTargets defines the per-scrape limit on the number of targets dropped by relabeling
   * that will be kept in memory. 0 means no limit.
   *
   * It requires Prometheus >= v2.47.0.
   */
  keepDroppedTargets?: number;
  /**
   * labelLimit defines the per-scrape limit on number of labels that will be accepted for a sample.
   * Only valid in Prometheus versions 2.27.0 and newer.
   */
  labelLimit?: number;
  /**
   * labelNameLengthLimit defines the per-scrape limit on length of labels name that will be accepted for a sample.
   * Only valid in Prometheus versions 2.27.0 and newer.
   */
  labelNameLengthLimit?: number;
  /**
   * labelValueLengthLimit defines the per-scrape limit on length of labels value that will be accepted for a sample.
   * Only valid in Prometheus versions 2.27.0 and newer.
   */
  labelValueLengthLimit?: number;
  /**
   * metricRelabelings defines the RelabelConfig to apply to samples before ingestion.
   */
  metricRelabelings?: Array<RelabelConfig>;
  /**
   * module to use for probing specifying how to probe the target.
   * Example module configuring in the blackbox exporter:
   * https://github.com/prometheus/blackbox_exporter/blob/master/example.yml
   */
  module?: string;
  /**
   * params defines the list of HTTP query parameters for the scrape.
   * Please note that the `.spec.module` field takes precedence over the `module` parameter from this list when both are defined.
   * The module name must be added using Module under ProbeSpec.
   */
  params?: Array<ProbeParam>;
  /**
   * prober defines the specification for the prober to use for probing targets.
   * The prober.URL parameter is required. Targets cannot be probed if left empty.
   */
  prober?: ProberSpec;
  /**
   * sampleLimit defines per-scrape limit on number of scraped samples that will be accepted.
   */
  sampleLimit?: number;
  /**
   * scrapeClass defines the scrape class to apply.
   */
  scrapeClass?: string;
  /**
   * scrapeProtocols defines the protocols to negotiate during a scrape. It tells clients the
   * protocols supported by Prometheus in order of preference (from most to least preferred).
   *
   * If unset, Prometheus uses its default value.
   *
   * It requires Prometheus >= v2.49.0.
   */
  scrapeProtocols?: Array<ScrapeProtocol>;
  /**
   * scrapeTimeout defines the timeout for scraping metrics from the Prometheus exporter.
   * If not specified, the Prometheus global scrape timeout is used.
   * The value cannot be greater than the scrape interval otherwise the operator will reject the resource.
   */
  scrapeTimeout?: Duration;
  /**
   * targetLimit defines a limit on the number of scraped targets that will be accepted.
   */
  targetLimit?: number;
  /**
   * targets defines a set of static or dynamically discovered targets to probe.
   */
  targets?: ProbeTargets;
}

/**
 * ProbeTargetIngress defines the set of Ingress objects considered for probing.
 * The operator configures a target for each host/path combination of each ingress object.
 */
export interface ProbeTargetIngress {
  /**
   * namespaceSelector defines from which namespaces to select Ingress objects.
   */
  namespaceSelector?: NamespaceSelector;
  /**
   * relabelingConfigs to apply to the label set of the target before it gets
   * scraped.
   * The original ingress address is available via the
   * `__tmp_prometheus_ingress_address` label. It can be used to customize the
   * probed URL.
   * The original scrape job's name is available via the `__tmp_prometheus_job_name` label.
   * More info: https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config
   */
  relabelingConfigs?: Array<RelabelConfig>;
  /**
   * selector to select the Ingress objects.
   */
  selector?: LabelSelector;
}

/**
 * ProbeTargetStaticConfig defines the set of static targets considered for probing.
 */
export interface ProbeTargetStaticConfig {
  /**
   * labels defines all labels assigned to all metrics scraped from the targets.
   */
  labels?: {
    [key: string]: string;
  };
  /**
   * relabelingConfigs defines relabelings to be apply to the label set of the targets before it gets
   * scraped.
   * More info: https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config
   */
  relabelingConfigs?: Array<RelabelConfig>;
  /**
   * static defines the list of hosts to probe.
   */
  static?: Array<string>;
}

/**
 * ProbeTargets defines how to discover the probed targets.
 * One of the `staticConfig` or `ingress` must be defined.
 * If both are defined, `staticConfig` takes precedence.
 */
export interface ProbeTargets {
  /**
   * ingress defines the Ingress objects to probe and the relabeling
   * configuration.
   * If `staticConfig` is also defined, `staticConfig` takes precedence.
   */
  ingress?: ProbeTargetIngress;
  /**
   * staticConfig defines the static list of targets to probe and the
   * relabeling configuration.
   * If `ingress` is also defined, `staticConfig` takes precedence.
   * More info: https://prometheus.io/docs/prometheus/latest/configuration/configuration/#static_config.
   */
  staticConfig?: ProbeTargetStaticConfig;
}

/**
 * ProberSpec contains specification parameters for the Prober used for probing.
 */
export interface ProberSpec extends ProxyConfig {
  /**
   * path to collect metrics from.
   * Defaults to `/probe`.
   */
  path?: string;
  /**
   * scheme defines the HTTP scheme to use when scraping the prober.
   */
  scheme?: Scheme;
  /**
   * url defines the address of the prober.
   *
   * Unlike what the name indicates, the value should be in the form of
   * `address:port` without any scheme which should be specified in the
   * `scheme` field.
   */
  url: string;
}

/**
 * The `PrometheusRule` custom resource definition (CRD) defines [alerting](https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/) and [recording](https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/) rules to be evaluated by `Prometheus` or `ThanosRuler` objects.
 *
 * `Prometheus` and `ThanosRuler` objects select `PrometheusRule` objects using label and namespace selectors.
 */
export interface PrometheusRule {
  apiVersion: "monitoring.coreos.com/v1";
  kind: "PrometheusRule";
  /**
   * metadata defines ObjectMeta as the metadata that all persisted resources.
   */
  metadata?: ObjectMeta;
  /**
   * spec defines the specification of desired alerting rule definitions for Prometheus.
   */
  spec: PrometheusRuleSpec;
}

/**
 * PrometheusRuleSpec contains specification parameters for a Rule.
 */
export interface PrometheusRuleSpec {
  /**
   * groups defines the content of Prometheus rule file
   */
  groups?: Array<RuleGroup>;
}

export interface ProxyConfig {
  /**
   * noProxy defines a comma-separated string that can contain IPs, CIDR notation, domain names
   * that should be excluded from proxying. IP and domain names can
   * contain port numbers.
   *
   * It requires Prometheus >= v2.43.0, Alertmanager >= v0.25.0 or Thanos >= v0.32.0.
   */
  noProxy?: string;
  /**
   * proxyConnectHeader optionally specifies headers to send to
   * proxies during CONNECT requests.
   *
   * It requires Prometheus >= v2.43.0, Alertmanager >= v0.25.0 or Thanos >= v0.32.0.
   */
  proxyConnectHeader?: {
    [key: string]: Array<SecretKeySelector>;
  };
  /**
   * proxyFromEnvironment defines whether to use the proxy configuration defined by environment variables (HTTP_PROXY, HTTPS_PROXY, and NO_PROXY).
   *
   * It requires Prometheus >= v2.43.0, Alertmanager >= v0.25.0 or Thanos >= v0.32.0.
   */
  proxyFromEnvironment?: boolean;
  /**
   * proxyUrl defines the HTTP proxy server to use.
   */
  proxyUrl?: string;
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
 * Rule describes an alerting or recording rule
 * See Prometheus documentation: [alerting](https://www.prometheus.io/docs/prometheus/latest/configuration/alerting_rules/) or [recording](https://www.prometheus.io/docs/prometheus/latest/configuration/recording_rules/#recording-rules) rule
 */
export interface Rule {
  /**
   * alert defines the name of the alert. Must be a valid label value.
   * Only one of `record` and `alert` must be set.
   */
  alert?: string;
  /**
   * annotations defines annotations to add to each alert.
   * Only valid for alerting rules.
   */
  annotations?: {
    [key: string]: string;
  };
  /**
   * expr defines the PromQL expression to evaluate.
   */
  expr: IntOrString;
  /**
   * for defines how alerts are considered firing once they have been returned for this long.
   */
  for?: Duration;
  /**
   * keep_firing_for defines how long an alert will continue firing after the condition that triggered it has cleared.
   */
  keep_firing_for?: NonEmptyDuration;
  /**
   * labels defines labels to add or overwrite.
   */
  labels?: {
    [key: string]: string;
  };
  /**
   * record defines the name of the time series to output to. Must be a valid metric name.
   * Only one of `record` and `alert` must be set.
   */
  record?: string;
}

/**
 * RuleGroup is a list of sequentially evaluated recording and alerting rules.
 */
export interface RuleGroup {
  /**
   * interval defines how often rules in the group are evaluated.
   */
  interval?: Duration;
  /**
   * labels define the labels to add or overwrite before storing the result for its rules.
   * The labels defined at the rule level take precedence.
   *
   * It requires Prometheus >= 3.0.0.
   * The field is ignored for Thanos Ruler.
   */
  labels?: {
    [key: string]: string;
  };
  /**
   * limit defines the number of alerts an alerting rule and series a recording
   * rule can produce.
   * Limit is supported starting with Prometheus >= 2.31 and Thanos Ruler >= 0.24.
   */
  limit?: number;
  /**
   * name defines the name of the rule group.
   */
  name: string;
  /**
   * partial_response_strategy is only used by ThanosRuler and will
   * be ignored by Prometheus instances.
   * More info: https://github.com/thanos-io/thanos/blob/main/docs/components/rule.md#partial-response
   */
  partial_response_strategy?: string;
  /**
   * query_offset defines the offset the rule evaluation timestamp of this particular group by the specified duration into the past.
   *
   * It requires Prometheus >= v2.53.0.
   * It is not supported for ThanosRuler.
   */
  query_offset?: Duration;
  /**
   * rules defines the list of alerting and recording rules.
   */
  rules?: Array<Rule>;
}

/**
 * SafeAuthorization specifies a subset of the Authorization struct, that is
 * safe for use because it doesn't provide access to the Prometheus container's
 * filesystem.
 */
export interface SafeAuthorization {
  /**
   * credentials defines a key of a Secret in the namespace that contains the credentials for authentication.
   */
  credentials?: SecretKeySelector;
  /**
   * type defines the authentication type. The value is case-insensitive.
   *
   * "Basic" is not a supported value.
   *
   * Default: "Bearer"
   */
  type?: string;
}

/**
 * SafeTLSConfig defines safe TLS configurations.
 */
export interface SafeTLSConfig {
  /**
   * ca defines the Certificate authority used when verifying server certificates.
   */
  ca?: SecretOrConfigMap;
  /**
   * cert defines the Client certificate to present when doing client-authentication.
   */
  cert?: SecretOrConfigMap;
  /**
   * insecureSkipVerify defines how to disable target certificate validation.
   */
  insecureSkipVerify?: boolean;
  /**
   * keySecret defines the Secret containing the client key file for the targets.
   */
  keySecret?: SecretKeySelector;
  /**
   * maxVersion defines the maximum acceptable TLS version.
   *
   * It requires Prometheus >= v2.41.0 or Thanos >= v0.31.0.
   */
  maxVersion?: TLSVersion;
  /**
   * minVersion defines the minimum acceptable TLS version.
   *
   * It requires Prometheus >= v2.35.0 or Thanos >= v0.28.0.
   */
  minVersion?: TLSVersion;
  /**
   * serverName is used to verify the hostname for the targets.
   */
  serverName?: string;
}

/**
 * Supported values are `HTTP` and `HTTPS`. You can also rewrite the
 * `__scheme__` label via relabeling configuration.
 *
 * If empty, the value defaults to `HTTP`.
 */
export type Scheme = "http" | "https" | "HTTP" | "HTTPS";

/**
 * ScrapeProtocol represents a protocol used by Prometheus for scraping metrics.
 * Supported values are:
 * \* `OpenMetricsText0.0.1`
 * \* `OpenMetricsText1.0.0`
 * \* `PrometheusProto`
 * \* `PrometheusText0.0.4`
 * \* `PrometheusText1.0.0`
 */
export type ScrapeProtocol = "PrometheusProto" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusText0.0.4" | "PrometheusText1.0.0";

/**
 * SecretOrConfigMap allows to specify data as a Secret or ConfigMap. Fields are mutually exclusive.
 */
export interface SecretOrConfigMap {
  /**
   * configMap defines the ConfigMap containing data to use for the targets.
   */
  configMap?: ConfigMapKeySelector;
  /**
   * secret defines the Secret containing data to use for the targets.
   */
  secret?: SecretKeySelector;
}

export type SelectorMechanism = "RelabelConfig" | "RoleSelector";

export type ServiceDiscoveryRole = "Endpoints" | "EndpointSlice";

/**
 * The `ServiceMonitor` custom resource definition (CRD) defines how `Prometheus` and `PrometheusAgent` can scrape metrics from a group of services.
 * Among other things, it allows to specify:
 * \* The services to scrape via label selectors.
 * \* The container ports to scrape.
 * \* Authentication credentials to use.
 * \* Target and metric relabeling.
 *
 * `Prometheus` and `PrometheusAgent` objects select `ServiceMonitor` objects using label and namespace selectors.
 */
export interface ServiceMonitor {
  apiVersion: "monitoring.coreos.com/v1";
  kind: "ServiceMonitor";
  /**
   * metadata defines ObjectMeta as the metadata that all persisted resources.
   */
  metadata?: ObjectMeta;
  /**
   * spec defines the specification of desired Service selection for target discovery by
   * Prometheus.
   */
  spec: ServiceMonitorSpec;
}

/**
 * ServiceMonitorSpec defines the specification parameters for a ServiceMonitor.
 */
export interface ServiceMonitorSpec extends NativeHistogramConfig {
  /**
   * attachMetadata defines additional metadata which is added to the
   * discovered targets.
   *
   * It requires Prometheus >= v2.37.0.
   */
  attachMetadata?: AttachMetadata;
  /**
   * bodySizeLimit when defined, bodySizeLimit specifies a job level limit on the size
   * of uncompressed response body that will be accepted by Prometheus.
   *
   * It requires Prometheus >= v2.28.0.
   */
  bodySizeLimit?: ByteSize;
  /**
   * endpoints defines the list of endpoints part of this ServiceMonitor.
   * Defines how to scrape metrics from Kubernetes [Endpoints](https://kubernetes.io/docs/concepts/services-networking/service/#endpoints) objects.
   * In most cases, an Endpoints object is backed by a Kubernetes [Service](https://kubernetes.io/docs/concepts/services-networking/service/) object with the same name and labels.
   */
  endpoints: Array<Endpoint>;
  /**
   * fallbackScrapeProtocol defines the protocol to use if a scrape returns blank, unparseable, or otherwise invalid Content-Type.
   *
   * It requires Prometheus >= v3.0.0.
   */
  fallbackScrapeProtocol?: ScrapeProtocol;
  /**
   * jobLabel selects the label from the associated Kubernetes `Service`
   * object which will be used as the `job` label for all metrics.
   *
   * For example if `jobLabel` is set to `foo` and the Kubernetes `Service`
   * object is labeled with `foo: bar`, then Prometheus adds the `job="bar"`
   * label to all ingested metrics.
   *
   * If the value of this field is empty or if the label doesn't exist for
   * the given Service, the `job` label of the metrics defaults to the name
   * of the associated Kubernetes `Service`.
   */
  jobLabel?: string;
  /**
   * keepDroppedTargets defines the per-scrape limit on the number of targets dropped by relabeling
   * that will be kept in memory. 0 means no limit.
   *
   * It requires Prometheus >= v2.47.0.
   */
  keepDroppedTargets?: number;
  /**
   * labelLimit defines the per-scrape limit on number of labels that will be accepted for a sample.
   *
   * It requires Prometheus >= v2.27.0.
   */
  labelLimit?: number;
  /**
   * labelNameLengthLimit defines the per-scrape limit on length of labels name that will be accepted for a sample.
   *
   * It requires Prometheus >= v2.27.0.
   */
  labelNameLengthLimit?: number;
  /**
   * labelValueLengthLimit defines the per-scrape limit on length of labels value that will be accepted for a sample.
   *
   * It requires Prometheus >= v2.27.0.
   */
  labelValueLengthLimit?: number;
  /**
   * namespaceSelector defines in which namespace(s) Prometheus should discover the services.
   * By default, the services are discovered in the same namespace as the `ServiceMonitor` object but it is possible to select pods across different/all namespaces.
   */
  namespaceSelector?: NamespaceSelector;
  /**
   * podTargetLabels defines the labels which are transferred from the
   * associated Kubernetes `Pod` object onto the ingested metrics.
   */
  podTargetLabels?: Array<string>;
  /**
   * sampleLimit defines a per-scrape limit on the number of scraped samples
   * that will be accepted.
   */
  sampleLimit?: number;
  /**
   * scrapeClass defines the scrape class to apply.
   */
  scrapeClass?: string;
  /**
   * scrapeProtocols defines the protocols to negotiate during a scrape. It tells clients the
   * protocols supported by Prometheus in order of preference (from most to least preferred).
   *
   * If unset, Prometheus uses its default value.
   *
   * It requires Prometheus >= v2.49.0.
   */
  scrapeProtocols?: Array<ScrapeProtocol>;
  /**
   * selector defines the label selector to select the Kubernetes `Endpoints` objects to scrape metrics from.
   */
  selector: LabelSelector;
  /**
   * selectorMechanism defines the mechanism used to select the endpoints to scrape.
   * By default, the selection process relies on relabel configurations to filter the discovered targets.
   * Alternatively, you can opt in for role selectors, which may offer better efficiency in large clusters.
   * Which strategy is best for your use case needs to be carefully evaluated.
   *
   * It requires Prometheus >= v2.17.0.
   */
  selectorMechanism?: SelectorMechanism;
  /**
   * serviceDiscoveryRole defines the service discovery role used to discover targets.
   *
   * If set, the value should be either "Endpoints" or "EndpointSlice".
   * Otherwise it defaults to the value defined in the
   * Prometheus/PrometheusAgent resource.
   */
  serviceDiscoveryRole?: ServiceDiscoveryRole;
  /**
   * targetLabels defines the labels which are transferred from the
   * associated Kubernetes `Service` object onto the ingested metrics.
   */
  targetLabels?: Array<string>;
  /**
   * targetLimit defines a limit on the number of scraped targets that will
   * be accepted.
   */
  targetLimit?: number;
}

/**
 * TLSConfig defines full TLS configuration.
 */
export interface TLSConfig extends SafeTLSConfig, TLSFilesConfig {
}

/**
 * TLSFilesConfig extends the TLS configuration with file parameters.
 */
export interface TLSFilesConfig {
  /**
   * caFile defines the path to the CA cert in the Prometheus container to use for the targets.
   */
  caFile?: string;
  /**
   * certFile defines the path to the client cert file in the Prometheus container for the targets.
   */
  certFile?: string;
  /**
   * keyFile defines the path to the client key file in the Prometheus container for the targets.
   */
  keyFile?: string;
}

export type TLSVersion = "TLS10" | "TLS11" | "TLS12" | "TLS13";
