const WORDS = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|)$/
/** Words of YAML 1.1. */
const SWITCHES = /^(?:y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/
const NO_NUMBERS = /^(?:\.(?:nan|NaN|NAN)|[-+]?\.(?:inf|Inf|INF))$/
const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/
/** `12:30` is a number to the base of 60 for YAML 1.1. */
const BASE_60 = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/
const INTEGER = /^[-+]?(?:0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9]\d*)$/
/** Go reads such texts behind a point only. */
const AFTER_POINT = /^\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?$/

/** Whether a text without quotes would be read as something other than this text. */
export const looksOtherwise = (text: string): boolean => {
  if (WORDS.test(text) || SWITCHES.test(text) || NO_NUMBERS.test(text) || BASE_60.test(text)) return true
  if (text.startsWith('.')) return AFTER_POINT.test(text) && isInRange(text)
  if (!/^[-+\d]/.test(text)) return false
  return isDate(text) || isNumber(text.replaceAll('_', ''))
}

const isNumber = (text: string): boolean =>
  (INTEGER.test(text) && fits(text)) || (DECIMAL.test(text) && isInRange(text))

/** Within 64 bits; decimals beyond are read as such. */
const fits = (text: string): boolean => {
  const value = BigInt(text.replace(/^[-+]/, '').replace(/^0(?=[0-7]+$)/, '0o'))
  return text.startsWith('-') ? value <= 2n ** 63n : value < 2n ** (text.startsWith('+') ? 63n : 64n)
}

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?$/
const ZONE = /(?:Z|[-+](\d\d):(\d\d))$/

const isDate = (text: string): boolean => {
  const [, date = '', separator, time = ''] = /^(\d{4}-\d{1,2}-\d{1,2})(?:([Tt ])(.*))?$/s.exec(text) ?? []
  if (!isDay(date)) return false
  if (separator === undefined) return true
  return separator === ' ' ? isTime(time) : isZoned(time)
}

const isZoned = (time: string): boolean => {
  const [zone, hours = '0', minutes = '0'] = ZONE.exec(time) ?? []
  return zone !== undefined && Number(hours) <= 24 && Number(minutes) < 60 && isTime(time.slice(0, -zone.length))
}

const isDay = (date: string): boolean => {
  const [, year, month, day] = DATE.exec(date)?.map(Number) ?? []
  if (year === undefined || month === undefined || !day) return false
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  return month >= 1 && month <= 12 && day <= last
}

const isTime = (time: string): boolean => {
  const [, hour = 24, minute = 60, second = 60] = TIME.exec(time)?.map(Number) ?? []
  return hour < 24 && minute < 60 && second < 60
}

const isInRange = (text: string): boolean => Number.isFinite(Number(text.replaceAll('_', '')))
