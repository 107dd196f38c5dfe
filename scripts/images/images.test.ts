import { describe, expect, it } from 'vitest'
import { findImages, type Image } from './find.ts'
import { inputsOf } from './inputs.ts'

const image = async (): Promise<Image> => (await findImages(['hello-counter']))[0]?.[0] as Image

describe('the images of the apps', () => {
  it('are those that the apps name', async () => {
    const [tags] = await findImages(['hello-counter'])
    expect(tags?.map(({ name }) => name)).toEqual([
      'ghcr.io/chartwright/hello-counter:v1',
      'ghcr.io/chartwright/hello-counter:v2',
    ])
    expect(tags?.map(({ settings }) => settings.APP_VERSION)).toEqual(['1', '2'])
    expect((await findImages()).flat().map(({ app }) => app)).not.toContain('kit')
  })

  it('are refused by a name that no app has, with the names that there are', async () => {
    await expect(findImages(['hello'])).rejects.toThrow(/There is no app hello; there are .*hello-counter/)
  })

  it('are made of the same as long as nothing changes', async () => {
    expect(await inputsOf(await image(), 'base')).toBe(await inputsOf(await image(), 'base'))
  })

  it.each([
    ['the base', 'other', {}],
    ['a setting', 'base', { settings: { APP_VERSION: '3' } }],
    ['the app', 'base', { app: 'kit' }],
  ])('are made anew with %s', async (_, base, change) => {
    const original = await image()
    expect(await inputsOf({ ...original, ...change }, base)).not.toBe(await inputsOf(original, 'base'))
  })
})
