/**
 * `node scripts/screenshots.ts [NAME…]` writes `docs/screenshots/*.png`: each page of the apps, and the studio, on a desktop and a phone, in light
 * and dark. Needs Chromium and Redis as the tests do, and pngquant and the font Inter, so that the pictures are small
 * and the same on each machine.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Browser } from '../apps/kit/test/browser/browser.ts'
import { fontsConf } from './screenshots/fonts.ts'
import { pictureOf } from './screenshots/picture.ts'
import { startScenes } from './screenshots/scenes.ts'
import { createServing } from './screenshots/serving.ts'
import { findService } from './services.ts'

const folder = join(import.meta.dirname, '../docs/screenshots')
const say = (message: string): void => void process.stderr.write(`${message}\n`)

function quantized(png: Buffer, program: string): Buffer {
  const { status, stdout, stderr } = spawnSync(program, ['--speed', '1', '--quality', '70-95', '--strip', '-'], {
    input: png,
  })
  if (status !== 0) throw new Error(`pngquant failed: ${stderr}`)
  return stdout
}

async function main(): Promise<void> {
  process.env.CHROMIUM ??= await findService('chromium', say)
  process.env.REDIS_SERVER ??= await findService('redis', say)
  const pngquant = await findService('pngquant', say)
  const temporary = await mkdtemp(join(tmpdir(), 'screenshots-'))
  await mkdir(folder, { recursive: true })
  const browser = await Browser.launch(await fontsConf(temporary))
  const serving = createServing()
  try {
    for (const [name, scene] of Object.entries(await startScenes(serving))) {
      if (names.length > 0 && !names.includes(name)) continue
      for (const scheme of ['light', 'dark'] as const) {
        const png = quantized(await pictureOf(browser, scene, scheme), pngquant)
        await writeFile(join(folder, `${name}-${scheme}.png`), png)
        say(`docs/screenshots/${name}-${scheme}.png  ${Math.round(png.length / 1000)} kB`)
      }
    }
  } finally {
    await browser.close()
    for (const close of serving.closing) await close()
    await rm(temporary, { recursive: true })
  }
}

/** Only these pictures; all when none is named. */
const names = process.argv.slice(2)

await main().catch((error: Error) => {
  say(error.message)
  process.exitCode = 1
})
