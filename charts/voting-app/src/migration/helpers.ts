import type { Container } from 'chartwright'
import { container } from 'chartwright/blocks'
import { type Context, migration } from '../helpers.ts'
import { postgresEnvironment } from '../postgres/helpers.ts'

/** Makes the tables, or changes them: waits for a Postgres that starts, and does nothing where all is done. What `env` holds is different in its pod. */
export const migrationContainer = (context: Context, env: Record<string, string> = {}): Container => {
  const { image, worker, migration: values } = context.values

  return container(context, {
    name: migration.name,
    values: { ...worker, resources: values.resources },
    image: worker.image,
    pullPolicy: image.pullPolicy,
    command: ['node', '/app/migrate.mjs'],
    env: { ...postgresEnvironment(context), ...env },
  })
}
