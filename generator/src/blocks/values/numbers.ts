/**
 * A TCP port.
 * @asType integer
 * @minimum 1
 * @maximum 65535
 * @example 8080
 */
export type Port = number

/**
 * A port that every node opens; the range is the one that clusters use unless told otherwise.
 * @asType integer
 * @minimum 30000
 * @maximum 32767
 * @example 30080
 */
export type NodePort = number

/**
 * How many of something to run.
 * @asType integer
 * @minimum 0
 * @maximum 10000
 * @example 3
 */
export type Count = number

/**
 * How many of something, of which there is at least one.
 * @asType integer
 * @minimum 1
 * @maximum 10000
 * @example 1
 */
export type PositiveCount = number

/**
 * A time in seconds.
 * @asType integer
 * @minimum 0
 * @maximum 2147483647
 * @example 30
 */
export type Seconds = number

/**
 * A time of at least one second.
 * @asType integer
 * @minimum 1
 * @maximum 2147483647
 * @example 10
 */
export type PositiveSeconds = number

/**
 * A share of something.
 * @asType integer
 * @minimum 1
 * @maximum 100
 * @example 80
 */
export type Percentage = number

/**
 * A time in seconds, longer than the five for which a pod that ends still takes requests.
 * @asType integer
 * @minimum 10
 * @maximum 2147483647
 * @example 30
 */
export type GracePeriod = number
