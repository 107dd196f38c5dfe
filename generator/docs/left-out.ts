/** A function of Helm's that charts written with chartwright can't call, why, and what to write instead. */
export interface LeftOut {
  readonly functions: readonly string[]
  readonly why: string
  readonly instead: string
}

/** What was left out on purpose. */
export const LEFT_OUT: readonly LeftOut[] = [
  {
    functions: ['now', 'date', 'dateModify', 'ago', 'htmlDate'],
    why: 'two renderings would differ, and a date is read in the time zone of the machine that runs Helm',
    instead: 'a constant of the source, or a text of the values',
  },
  {
    functions: ['randAlphaNum', 'uuidv4', 'shuffle', 'genPrivateKey', 'htpasswd', 'bcrypt', 'encryptAES'],
    why: 'two renderings would differ',
    instead: '`generatedSecret`, which keeps what it made',
  },
  {
    functions: ['genCA', 'genSignedCert', 'genSelfSignedCert'],
    why: 'the certificate would be another in each rendering, and its key and chain have to change together',
    instead:
      '`generatedCertificate`, which keeps what it made, or a Certificate of cert-manager where it must be renewed',
  },
  {
    functions: ['getHostByName', 'env', 'expandenv'],
    why: 'the result would depend on the machine that runs Helm',
    instead: 'a value',
  },
  {
    functions: ['merge', 'mergeOverwrite', 'mustMerge'],
    why: 'they take `false`, `0` and an empty text for unset, and change the values of all later templates',
    instead: 'a spread: `{ ...defaults, ...values.settings }`',
  },
  {
    functions: ['default', 'coalesce', 'empty', 'ternary', 'required'],
    why: 'they take `false`, `0` and an empty text for unset, and work out all their arguments',
    instead: '`??`, `?:` and `throw new Error(…)`',
  },
  {
    functions: ['camelcase', 'kebabcase', 'snakecase', 'swapcase', 'initials', 'wrap'],
    why: 'how they cut words at digits and capitals changed with the versions of their library',
    instead: '`regexReplaceAllLiteral`, `lower` and `upper`, which say what they do',
  },
  {
    functions: ['urlParse', 'urlJoin'],
    why: 'Go and JavaScript read many addresses differently',
    instead: 'the parts of the address as values, joined by a template literal, with `urlQuery` for a query',
  },
  {
    functions: ['fromYaml', 'fromJson'],
    why: 'reading never fails in Helm, whatever it is given',
    instead: 'a value with a type of its own',
  },
  {
    functions: ['toToml', 'toYamlPretty', 'toRawJson', 'toPrettyJson'],
    why: 'their layout changed with the versions of their libraries',
    instead: '`toYaml` and `toJson`, which programs read as well',
  },
  {
    functions: ['b32dec', 'quote', 'squote', 'values', 'seq', 'dig', 'get', 'set', 'unset'],
    why: 'TypeScript has them, or they change a map for everyone',
    instead: 'template literals, `entries`, `range`, `?.` and spreads; quotes come by themselves',
  },
]
