import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import type { OpenPage } from '../../../../apps/kit/test/browser/browser.ts'
import { expectGoodPage, tabTo } from '../../../../apps/kit/test/browser/expect-good-page.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'
import { shop } from '../shop.ts'
import { SOON, studioInBrowser, withValues } from './studio-in-browser.ts'

describeWithWasm('values in the studio', () => {
  const studio = studioInBrowser()
  let opened: OpenPage
  afterEach(async () => {
    expect(opened.problems).toEqual([])
    await opened.context.close()
  })

  const open = async (values = '', files: Readonly<Record<string, string>> = shop): Promise<Page> => {
    opened = await studio.open(files, values === '' ? '' : withValues(values))
    await opened.page.getByText(/\d+ ms/).waitFor()
    return opened.page
  }
  const yaml = (page: Page) => page.getByRole('textbox', { name: 'Values in YAML' })
  const write = async (page: Page, text: string): Promise<void> => {
    await yaml(page).press('ControlOrMeta+A')
    await page.keyboard.insertText(text)
  }
  const expectYaml = async (page: Page, text: string): Promise<void> => {
    const read = async (): Promise<string> => (await yaml(page).locator('.cm-line').allInnerTexts()).join('\n').trim()
    await expect.poll(read, SOON).toBe(text)
  }
  const group = (page: Page, name: string) => page.locator('details.group > summary').filter({ hasText: name }).click()

  it('may come from objects of the cluster, which stand in the address, too', async () => {
    const asking = {
      ...shop,
      'templates/asking.yaml':
        'kind: ConfigMap\nmetadata: {name: asking}\ndata: {size: {{ (lookup "v1" "Secret" "default" "db").data | toJson }}}\n',
    }
    const page = await open('', asking)
    await page.getByText('Objects in the cluster').click()
    const objects = page.getByLabel('What lookup finds, as kubectl get -o yaml prints it')
    await objects.fill('apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: default}\ndata: {size: NQ==}\n')
    await page.getByText('data: {size: {"size":"NQ=="}}').waitFor()
    await expectGoodPage(opened)
    await page.waitForURL(/#lookup=/)
    await page.reload()
    await page.getByText('data: {size: {"size":"NQ=="}}').waitFor()
    await page.getByText('Objects in the cluster (given)').click()
    await objects.fill('kind: Secret\n')
    await page.getByRole('alert').getByText('The objects for lookup can’t be read').waitFor()
    await page.getByRole('alert').getByText('1:1 An object needs apiVersion, kind and metadata.name').waitFor()
  })

  it('are asked for by their kind, and kept only where they differ', async () => {
    const page = await open()
    await page.getByLabel('replicas', { exact: true }).fill('3')
    await page.getByLabel('size', { exact: true }).selectOption('large')
    await page.getByLabel('debug', { exact: true }).check()
    await page.getByLabel('motto', { exact: true }).fill('good day')
    await expectYaml(page, 'replicas: 3\nsize: large\ndebug: true\nmotto: good day')
    await page.getByText('Say good day to').waitFor()
    await page.getByText('replicas: 3').last().waitFor()
    await page.getByLabel('size', { exact: true }).selectOption('small')
    await page.getByLabel('debug', { exact: true }).uncheck()
    await page.getByRole('button', { name: 'Take the default of motto again' }).click()
    await page.getByLabel('replicas', { exact: true }).fill('2')
    await expectYaml(page, '# Write here what differs from the chart’s values')
  })

  it('that are optional, named by the user, listed or of several kinds can be added and removed', async () => {
    const page = await open()
    await group(page, 'labels')
    await page.getByLabel('Name of a new entry of labels').fill('tier')
    await page.getByLabel('Name of a new entry of labels').press('Enter')
    await page.getByLabel('tier', { exact: true }).fill('front')
    await page.getByRole('button', { name: 'Remove team' }).click()
    await expectYaml(page, 'labels:\n  tier: front\n  team: null')
    await group(page, 'hosts')
    await page.getByRole('button', { name: 'Add an item to hosts' }).click()
    await page.getByLabel('hosts 2').fill('b.example')
    await page.getByRole('button', { name: 'Remove item 1 of hosts' }).click()
    await page.getByLabel('Kind of source').selectOption('secret')
    await page.getByLabel('secret', { exact: true }).fill('theirs')
    await page.getByRole('button', { name: 'Add ingress' }).click()
    await page.getByLabel('host', { exact: true }).fill('shop.example')
    await expectYaml(
      page,
      'labels:\n  tier: front\n  team: null\nhosts:\n  - b.example\nsource:\n  secret: theirs\ningress:\n  host: shop.example',
    )
    await page
      .getByRole('button', { name: /Ingress web/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Remove ingress' }).click()
    await page.getByRole('button', { name: 'Add ingress' }).waitFor()
  })

  it('hide secrets until they are to be shown', async () => {
    const page = await open()
    await group(page, 'database')
    const password = page.getByLabel('password', { exact: true })
    expect(await password.getAttribute('type')).toBe('password')
    await page.getByRole('button', { name: 'Show password' }).click()
    expect(await password.getAttribute('type')).toBe('text')
  })

  it('written as YAML keep comments, and the form follows', async () => {
    const page = await open()
    await write(page, '# ours\nreplicas: 4 # four\nsize: large\n')
    await expect.poll(() => page.getByLabel('replicas', { exact: true }).inputValue(), SOON).toBe('4')
    await page.getByLabel('replicas', { exact: true }).fill('5')
    await page.getByLabel('size', { exact: true }).selectOption('small')
    await expectYaml(page, '# ours\nreplicas: 5 # four')
  })

  it('are completed and explained while they are written', async () => {
    const page = await open()
    await yaml(page).click()
    await page.keyboard.type('si')
    await page.locator('.cm-completionLabel', { hasText: 'size' }).waitFor()
    await page.locator('.cm-completionInfo', { hasText: 'How large it is.' }).waitFor()
    await page.waitForTimeout(150)
    await page.keyboard.press('Enter')
    await expectYaml(page, 'size:')
    await page.keyboard.type('l')
    await page.locator('.cm-completionLabel', { hasText: 'large' }).waitFor()
    // what has just appeared isn't taken by accident
    await page.waitForTimeout(150)
    await page.keyboard.press('Enter')
    await expectYaml(page, 'size: large')
    await page.locator('.cm-line', { hasText: 'size: large' }).locator('span').first().hover()
    await page.locator('.cm-docs', { hasText: 'size "small" | "large"; default: "small"\nHow large it is.' }).waitFor()
  })

  it('that are wrong are shown as such at their place, in plain words', async () => {
    const page = await open('replicas: 12\nsise: small\n')
    await page.getByText('2 problems in the values').waitFor()
    await expect.poll(() => page.locator('.cm-lintRange-error').allInnerTexts(), SOON).toEqual(['12', 'small'])
    const alert = page.getByRole('alert')
    await alert.getByText('replicas: must be at most 9, but is 12').waitFor()
    await alert.getByText("sise: this value doesn't exist; did you mean size?").waitFor()
    const replicas = page.getByLabel('replicas', { exact: true })
    expect(await replicas.getAttribute('aria-invalid')).toBe('true')
    await replicas.fill('9')
    await page.getByText('1 problem in the values').waitFor()
  })

  it('that are no YAML are left alone by the form, which says so', async () => {
    const page = await open('replicas: 3\n')
    await write(page, 'replicas: [')
    await page.getByText('The YAML has an error.').waitFor()
    expect(await page.getByLabel('replicas', { exact: true }).isDisabled()).toBe(true)
    await write(page, 'replicas: 6')
    await expect.poll(() => page.getByLabel('replicas', { exact: true }).inputValue(), SOON).toBe('6')
  })

  it('come from the chart’s files by one click, and go to the clipboard', async () => {
    const page = await open()
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'large', exact: true }).click()
    await expectYaml(page, 'size: large\nreplicas: 5')
    await page.getByRole('button', { name: 'Copy --set' }).click()
    await page.getByText('Arguments copied').waitFor()
    const clipboard = (): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()')
    expect(await clipboard()).toBe('--set-string size=large \\\n  --set replicas=5')
    await page.getByRole('button', { name: 'Copy values' }).click()
    await page.getByText('Values copied').waitFor()
    expect(await clipboard()).toBe('size: large\nreplicas: 5\n')
    await page.getByRole('button', { name: 'ci/debug' }).click()
    await expectYaml(page, 'debug: true')
    await yaml(page).press('ControlOrMeta+Z')
    await expectYaml(page, 'size: large\nreplicas: 5')
    await page.getByRole('button', { name: 'defaults' }).click()
    await page.getByText('Say hello').waitFor()
  })

  it('are asked for without a schema, too, with the comments of values.yaml', async () => {
    const { 'values.schema.json': _, ...plain } = shop
    const page = await open('', plain)
    await page.getByText('How many pods serve the page.').waitFor()
    await page.getByLabel('replicas', { exact: true }).fill('7')
    await group(page, 'hosts')
    await page.getByLabel('hosts 1').fill('c.example')
    await expectYaml(page, 'replicas: 7\nhosts:\n  - c.example')
  })

  it('are found by name and documentation', async () => {
    const page = await open()
    await page.getByRole('searchbox', { name: 'Find' }).first().fill('password')
    await page.getByLabel('password', { exact: true }).waitFor()
    expect(await page.getByLabel('replicas', { exact: true }).count()).toBe(0)
  })

  it('can be reached and changed by the keyboard alone', async () => {
    const page = await open()
    await tabTo(page, 'input[type=number]')
    await page.keyboard.press('ArrowUp')
    await expectYaml(page, 'replicas: 3')
    await tabTo(page, '.switch')
    await page.keyboard.press('Space')
    await expectYaml(page, 'replicas: 3\ndebug: true')
  })
})
