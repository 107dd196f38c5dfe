import type { ObjectMeta } from 'chartwright'

/**
 * `example.com/v1` Backup: Backup copies volumes.
 *
 * It needs a store.
 */
export interface Backup {
  apiVersion: 'example.com/v1'
  kind: 'Backup'
  metadata: ObjectMeta
  /** What is copied, *​/ and where to. */
  spec: BackupSpec
}

export interface BackupSpec {
  /**
   * The `@store.`
   * @minLength 1
   */
  store: string
  mode: 'full' | 'incremental' | ''
  /**
   * @asType integer
   * @minimum 1
   * @maximum 10
   * @default 3
   */
  keep?: number
  ratio?: number | null
  /**
   * Whether it waits.
   * @default false
   */
  paused?: boolean
  size?: number | string
  labels?: Record<string, string>
  /**
   * @minItems 1
   */
  volumes?: BackupSpecVolume[]
  options?: Record<string, unknown>
  anything?: unknown
  hooks?: BackupSpecHooks
  template?: BackupSpecTemplate
  before?: BackupSpecBefore | null
  after?: BackupSpecBefore | null
}

/** A volume. */
export interface BackupSpecVolume {
  name: string
  'match-labels'?: Record<string, ('a' | 'b')[]>
}

export interface BackupSpecHooks {
  before?: string
  [key: string]: unknown
}

export interface BackupSpecTemplate {
  apiVersion: string
  kind: string
  metadata?: Partial<ObjectMeta>
  [key: string]: unknown
}

export interface BackupSpecBefore {
  path?: string
}

export interface BackupStatus {
  phase?: string
}

/**
 * `example.com/v1beta1` Backup.
 * @deprecated Use example.com/v1.
 */
export interface BackupV1beta1 {
  apiVersion: 'example.com/v1beta1'
  kind: 'Backup'
  metadata: ObjectMeta
  spec?: BackupV1beta1Spec
}

export interface BackupV1beta1Spec {
  store?: string
}

/** `store.example.com/v1` Backup. */
export interface StoreBackup {
  apiVersion: 'store.example.com/v1'
  kind: 'Backup'
  metadata: ObjectMeta
  url: string
  token?: string
}

/** `example.com/v1` Anything. */
export interface Anything {
  apiVersion: 'example.com/v1'
  kind: 'Anything'
  metadata: ObjectMeta
  [key: string]: unknown
}
