/**
 * A name as Kubernetes gives it to services and containers: lower case letters, digits and hyphens.
 * @minLength 1
 * @maxLength 63
 * @pattern ^[a-z0-9]([-a-z0-9]*[a-z0-9])?$
 * @example my-name
 */
export type DnsLabel = string

/**
 * A name as Kubernetes gives it to most things: DNS labels, joined by dots.
 * @minLength 1
 * @maxLength 253
 * @pattern ^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$
 * @example my-name
 */
export type DnsName = string

/**
 * A host: a DNS name or an IP address, without a port.
 * @minLength 1
 * @maxLength 253
 * @pattern ^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$
 * @example redis.example.com
 */
export type Host = string

/**
 * The host of a site: a DNS name in lower case; `*.` in front stands for any one label.
 * @minLength 1
 * @maxLength 253
 * @pattern ^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$
 * @example www.example.com
 */
export type SiteHost = string

/**
 * A path of a URL.
 * @minLength 1
 * @maxLength 1024
 * @pattern ^/[!-~]*$
 * @example /
 */
export type UrlPath = string

/**
 * An amount of CPU, memory or storage, as Kubernetes writes it.
 * @minLength 1
 * @pattern ^[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]{1,2}|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$
 * @example 128Mi
 */
export type QuantityText = string

/**
 * A whole amount, without a unit.
 * @asType integer
 * @minimum 0
 * @maximum 9007199254740991
 * @example 1
 */
export type QuantityNumber = number

/** An amount of CPU, memory or storage: `250m`, `128Mi`, or a whole number. */
export type Quantity = QuantityText | QuantityNumber

/**
 * A time as Prometheus writes it.
 * @minLength 1
 * @pattern ^[0-9]+(ms|s|m|h)$
 * @example 30s
 */
export type Duration = string
