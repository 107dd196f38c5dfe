/** A number of JSON as Go's YAML library writes it: whole ones as they are, others with an exponent from 1e-5 and 1e6 on. */
export const numberText = (value: number): string => {
  if (Number.isInteger(value) && value > -(2 ** 63) && value < 2 ** 64) return String(value + 0)
  const [, digits = '', exponent = '0'] = /^(.*)e(.*)$/.exec(value.toExponential()) ?? []
  const power = Number(exponent)
  if (power >= -4 && power < 6) return String(value)
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}
