/** A function of Helm's that charts written with chartwright can't call, why, and what to write instead. */
export interface LeftOut {
  readonly functions: readonly string[]
  readonly why: string
  readonly instead: string
}

/** What was left out on purpose. */
export const LEFT_OUT: readonly LeftOut[] = [
  {
    functions: ['date', 'dateModify', 'ago', 'htmlDate', 'unixEpoch'],
    why: 'two renderings would differ, and a date would depend on the time zone of the machine that runs Helm',
    instead: '`now(context, layout)`, which is in UTC, or a string in the values',
  },
  {
    functions: ['randAlphaNum', 'uuidv4', 'shuffle', 'genPrivateKey', 'bcrypt', 'encryptAES'],
    why: 'two renderings would differ',
    instead: '`generatedSecret`, which keeps its first result, or `randomText` where each rendering may give another',
  },
  {
    functions: ['genCA', 'genSignedCert', 'genSelfSignedCert'],
    why: 'each rendering would create another certificate, and its key and chain have to change together',
    instead:
      '`generatedCertificate`, `generatedAuthority` and `caBundle`, which keep and share their first result, a cert-manager Certificate if it must be renewed, or `newAuthority` and `newCertificate` where each rendering may create another',
  },
  {
    functions: ['getHostByName', 'env', 'expandenv'],
    why: 'the result would depend on the machine that runs Helm',
    instead: 'a value',
  },
  {
    functions: ['default', 'coalesce', 'ternary'],
    why: 'they treat `false`, `0` and an empty string as unset, and evaluate all their arguments',
    instead: '`??`, `?:` and `isEmpty`',
  },
  {
    functions: ['camelcase', 'kebabcase', 'snakecase', 'swapcase', 'initials', 'wrap'],
    why: 'versions of their library split words at digits and capitals differently',
    instead: '`regexReplaceAllLiteral`, `lower` and `upper`',
  },
  {
    functions: ['urlParse', 'urlJoin'],
    why: 'Go and JavaScript parse many URLs differently',
    instead: 'the parts of the URL as values, joined by a template literal, with `urlQuery` for a query',
  },
  {
    functions: ['toYamlPretty', 'toRawJson', 'toPrettyJson'],
    why: 'versions of their libraries differ in layout',
    instead: '`toYaml` or `toJson`, which any program can read',
  },
  {
    functions: ['b32dec', 'quote', 'squote', 'values', 'seq', 'get', 'set', 'unset'],
    why: 'TypeScript has its own syntax for them, or they change a map that other templates read',
    instead:
      'template literals, `entries`, `range`, `map[key]`, and for copies with and without a key spreads and `omit`; chartwright writes quotes where YAML needs them',
  },
]
