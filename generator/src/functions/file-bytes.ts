/** The bytes of a file of the chart; none when there is no such file. */
export const fileBytes = (files: Readonly<Record<string, Uint8Array>>, path: string): Buffer =>
  Buffer.from((Object.hasOwn(files, path) && files[path]) || [])
