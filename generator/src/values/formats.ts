/**
 * The formats that Helm and ajv both assert, each with a pattern for what only one of them would let through
 * (Helm takes `+1.2.3.4` for an address, ajv takes `urn:uuid:…` for a UUID).
 */
export const FORMATS: Readonly<Record<string, string>> = {
  date: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  ipv4: '^[0-9.]+$',
  ipv6: '^[0-9a-fA-F:.]+$',
  uuid: '^[0-9a-fA-F-]+$',
}
