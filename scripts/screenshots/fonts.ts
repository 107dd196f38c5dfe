import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const family = 'Inter'

const preferred = (name: string): string =>
  `<match target="pattern"><test name="family"><string>${name}</string></test>
<edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit></match>`

const configuration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>${['system-ui', 'sans-serif'].map(preferred).join('')}</fontconfig>`

/** The environment in which what a page leaves to the system is Inter, as it is much like the fonts of phones and desktops. */
export async function fontsConf(folder: string): Promise<Record<string, string>> {
  const { stdout } = spawnSync('fc-list', [family, 'family'], { encoding: 'utf8' })
  if (!stdout?.includes(family))
    throw new Error('The font Inter is missing. Install it: sudo apt-get install fonts-inter')
  const file = join(folder, 'fonts.conf')
  await writeFile(file, configuration)
  return { FONTCONFIG_FILE: file }
}
