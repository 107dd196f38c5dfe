import type { DnsName } from './texts.ts'

/**
 * A registry: host, and port where it isn't the usual one.
 * @minLength 1
 * @maxLength 253
 * @pattern ^[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]+)?$
 * @example registry.example.com:5000
 */
export type ImageRegistry = string

/**
 * The name of an image, without registry and tag.
 * @minLength 1
 * @maxLength 255
 * @pattern ^[a-z0-9]+([._/-]+[a-z0-9]+)*$
 * @example library/redis
 */
export type ImageRepository = string

/**
 * A tag, as text.
 * @minLength 1
 * @maxLength 128
 * @pattern ^[A-Za-z0-9_][A-Za-z0-9_.-]*$
 * @example v1
 */
export type ImageTagText = string

/**
 * A tag that is a whole number: what `--set image.tag=1234567` gives.
 * @asType integer
 * @minimum 0
 * @maximum 9007199254740991
 * @example 1234567
 */
export type ImageTagNumber = number

/** A tag, as text or as a whole number; quote one that begins with a zero. */
export type ImageTag = ImageTagText | ImageTagNumber

/**
 * The digest of an image.
 * @minLength 1
 * @pattern ^sha256:[0-9a-f]{64}$
 * @example sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
 */
export type ImageDigest = string

/** When a node fetches an image. */
export type PullPolicy = 'Always' | 'IfNotPresent' | 'Never'

/** An image that the chart's version goes with. */
export interface Image {
  /** Host of the registry. */
  registry: ImageRegistry
  /** Name of the image, without registry and tag. */
  repository: ImageRepository
  /** Tag; the chart's appVersion when unset. */
  tag?: ImageTag
  /** Digest, `sha256:…`; wins over the tag. The tag counts when unset. */
  digest?: ImageDigest
  /** When a node fetches the image. */
  pullPolicy: PullPolicy
}

/** What all images of a chart's own share, so that one value changes their version. */
export interface SharedImage {
  /** Host of the registry. */
  registry: ImageRegistry
  /** Tag; the chart's appVersion when unset. */
  tag?: ImageTag
  /** When a node fetches the images. */
  pullPolicy: PullPolicy
}

/** One of several images of a chart's own: the rest stands in the chart's `image`. */
export interface PartImage {
  /** Name of the image, without registry and tag. */
  repository: ImageRepository
  /** Tag; that of `image` when unset. */
  tag?: ImageTag
  /** Digest, `sha256:…`; wins over the tag. The tag counts when unset. */
  digest?: ImageDigest
}

/** An image with a version of its own. */
export interface ForeignImage extends Image {
  /** Tag. */
  tag: ImageTag
}

/** A secret with the credentials of a registry. */
export interface ImagePullSecret {
  /** Name of the secret, in the release's namespace. */
  name: DnsName
}
