/** What a rendering gives, template by template and with the notes, or how it fails. */
export type HelmOutcome =
  | {
      readonly documents: Readonly<Record<string, readonly unknown[]>>
      /** The paths of the templates that are left out, since only Helm can evaluate them. */
      readonly leftOut?: readonly string[]
    }
  | { readonly failed: string; readonly onlyHelm?: boolean }
  | { readonly refused: true }
