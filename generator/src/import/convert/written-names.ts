import { allDefinitions } from '../../functions/index.ts'

/** What converted templates import from chartwright, besides functions that Helm has, too. */
const OTHERS =
  `asHook asSelectorLabels entries helper include includeYaml isEmpty newAuthority newCertificate randomText required
  templateChecksum tpl`.split(/\s+/)

/** All functions of chartwright that converted templates call. */
export const WRITTEN: ReadonlySet<string> = new Set([...allDefinitions().keys(), ...OTHERS])
