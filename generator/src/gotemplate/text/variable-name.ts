/** What a variable for something is called: that for `REDIS_HOST` or `redis-host` is `$redisHost`. */
export const variableName = (label: string): string => {
  const words = /[a-z]/.test(label) ? label : label.toLowerCase()
  return words.replace(/\W+$|^\W+/g, '').replace(/[\W_]+(\w)/g, (_, letter: string) => letter.toUpperCase())
}
