/** `node migrate.mjs` brings the schema up to date, and waits for a Postgres that is still starting. */
import { createLog, logLevels } from '@chartwright/kit/log'
import { checkPostgresSettings, postgresAddress, postgresSettings } from '@chartwright/kit/postgres-settings'
import { readOrEnd } from '@chartwright/kit/service'
import { oneOf, wholeNumber, withDefault } from '@chartwright/kit/setting-kinds'
import { migrateWhenThere } from './migrator.ts'

const name = 'migrate'
const settings = {
  ...postgresSettings,
  MIGRATE_PATIENCE_SECONDS: withDefault(wholeNumber(0, 86_400), 300),
  LOG_LEVEL: withDefault(oneOf(...logLevels), 'info'),
}

const values = readOrEnd({ name, settings, check: checkPostgresSettings })
const log = createLog({
  level: values.LOG_LEVEL,
  write: (line) => process.stdout.write(line),
  fields: { app: name },
})

try {
  const applied = await migrateWhenThere(postgresAddress(values), log, values.MIGRATE_PATIENCE_SECONDS * 1000)
  log.info('the schema is up to date', { applied })
} catch (error) {
  log.error('the schema could not be brought up to date', { error })
  process.exitCode = 1
}
