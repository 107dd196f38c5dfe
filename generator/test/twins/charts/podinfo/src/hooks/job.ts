import { type HookAnnotations, helper, type Job } from 'chartwright'
import type { HookJob } from '../../schema.ts'
import { type Context, fullname, labels, namespace } from '../helpers.ts'

// the policy is a value, to which the original does not add that what was left is removed before
/** The Job of a hook. */
const hookJob = helper((context: Context, hook: string, job: HookJob): Job => {
  const { image } = context.values
  const sleep = job.sleepSeconds === undefined ? '' : `sleep ${job.sleepSeconds}\n`

  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name: `${fullname(context)}-${hook}`,
      namespace: namespace(context),
      labels: labels(context),
      annotations: {
        'helm.sh/hook': hook,
        'helm.sh/hook-delete-policy':
          job.hookDeletePolicy === 'before-hook-creation'
            ? job.hookDeletePolicy
            : `before-hook-creation,${job.hookDeletePolicy}`,
      } as unknown as HookAnnotations,
    },
    spec: {
      ttlSecondsAfterFinished: job.ttlSecondsAfterFinished,
      template: {
        spec: {
          containers: [
            {
              name: 'job',
              image: `${image.repository}:${image.tag}`,
              imagePullPolicy: image.pullPolicy,
              command: ['sh', '-c', `${sleep}exit ${job.exitCode}\n`],
            },
          ],
          restartPolicy: 'Never',
        },
      },
      backoffLimit: 1,
    },
  }
})

const HOOKS = {
  preInstall: 'pre-install',
  postInstall: 'post-install',
  preDelete: 'pre-delete',
  postDelete: 'post-delete',
  preUpgrade: 'pre-upgrade',
  postUpgrade: 'post-upgrade',
  preRollback: 'pre-rollback',
  postRollback: 'post-rollback',
} as const

export default (context: Context): Job[] =>
  Object.entries(HOOKS).flatMap(([name, hook]) => {
    const { job } = context.values.hooks[name as keyof typeof HOOKS]
    return job.enabled ? [hookJob(context, hook, job)] : []
  })
