import { host, oneOf, optional, port, secret, text, url } from './setting-kinds.ts'
import { SettingsError, type ValuesOf } from './settings.ts'

/** Where a Postgres is and how it is entered: one URL, or the variables that its own clients know. */
export const postgresSettings = {
  DATABASE_URL: optional(secret(url('postgres', 'postgresql'))),
  PGHOST: optional(host()),
  PGPORT: optional(port()),
  PGUSER: optional(text()),
  PGPASSWORD: optional(secret(text())),
  PGDATABASE: optional(text()),
  PGSSLMODE: optional(oneOf('disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify')),
}

type Values = ValuesOf<typeof postgresSettings>

/** Where a Postgres is, as its client takes it. */
export type PostgresAddress =
  | { connectionString: string }
  | { host: string; port: number; user?: string; password?: string; database?: string }

/** Refuses settings that don't say where Postgres is. */
export function checkPostgresSettings({ DATABASE_URL, PGHOST }: Values): void {
  if (DATABASE_URL || PGHOST) return
  const allowed = 'a URL such as "postgres://user:password@host:5432/database", or PGHOST with PGUSER and PGPASSWORD'
  const message = `DATABASE_URL is not set, and neither is PGHOST: give ${allowed}.`
  throw new SettingsError([{ variable: 'DATABASE_URL', allowed, message }])
}

/** What the settings say; the URL wins. The mode of TLS the client reads itself, from `PGSSLMODE` or the URL. */
export function postgresAddress(values: Values): PostgresAddress {
  if (values.DATABASE_URL) return { connectionString: values.DATABASE_URL.href }
  return {
    host: values.PGHOST ?? 'localhost',
    port: values.PGPORT ?? 5432,
    user: values.PGUSER || undefined,
    password: values.PGPASSWORD || undefined,
    database: values.PGDATABASE || undefined,
  }
}
