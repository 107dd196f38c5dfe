const WORD = /^(?:~|y|n|yes|no|on|off|true|false|null|[-+]?\.?(?:inf|infinity|nan))$/i

/** Whether some YAML, of version 1.1 or 1.2, or a person takes a text without quotes for a boolean, null or a number. */
export const isYamlWord = (text: string): boolean => WORD.test(text)
