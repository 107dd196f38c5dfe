/** When Helm creates a hook: https://helm.sh/docs/topics/charts_hooks/ */
export type HookEvent =
  | 'pre-install'
  | 'post-install'
  | 'pre-upgrade'
  | 'post-upgrade'
  | 'pre-rollback'
  | 'post-rollback'
  | 'pre-delete'
  | 'post-delete'
  | 'test'

/** How Helm treats a hook. */
export interface HookOptions {
  /** Helm creates the hooks of an event one by one, the smallest weight first; 0 when unset, and may be negative. */
  readonly weight?: number
  /** When Helm deletes the hook, besides before it creates it again. */
  readonly deletePolicy?: readonly ('hook-succeeded' | 'hook-failed')[]
}

// a class with a private member: only `hook` makes it
declare class OnlyHook {
  private readonly onlyHook: true
}

/** The annotations that make a manifest a hook. Only `hook` creates them. */
export type HookAnnotations = {
  readonly 'helm.sh/hook': string & OnlyHook
  readonly 'helm.sh/hook-weight'?: string & OnlyHook
  readonly 'helm.sh/hook-delete-policy': string & OnlyHook
}

/**
 * The annotations that make a manifest a hook: Helm creates it at these events and waits until it completes. Helm deletes
 * what is left of an earlier run first, so that it never "already exists".
 *
 * @example
 * annotations: hook(['pre-install', 'pre-upgrade'], { weight: -5, deletePolicy: ['hook-succeeded'] })
 * // annotations:
 * //   helm.sh/hook: pre-install,pre-upgrade
 * //   helm.sh/hook-weight: "-5"
 * //   helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
 */
export const hook = (
  events: HookEvent | readonly HookEvent[],
  { weight, deletePolicy = [] }: HookOptions = {},
): HookAnnotations =>
  ({
    'helm.sh/hook': [events].flat().join(','),
    ...(weight !== undefined && { 'helm.sh/hook-weight': String(weight) }),
    'helm.sh/hook-delete-policy': ['before-hook-creation', ...deletePolicy].join(','),
  }) as unknown as HookAnnotations

/**
 * Hook annotations of your own, for example for a chart whose hooks have to stay as they are. Without a delete policy, Helm
 * deletes what is left of an earlier run before it creates the hook again, and keeps it afterwards.
 *
 * @example
 * annotations: asHook({ 'helm.sh/hook': 'test' })
 * // annotations:
 * //   helm.sh/hook: test
 */
export const asHook = (annotations: {
  readonly 'helm.sh/hook': string
  readonly 'helm.sh/hook-weight'?: string
  readonly 'helm.sh/hook-delete-policy'?: string
}): HookAnnotations => annotations as unknown as HookAnnotations
