import { get, type RequestOptions } from './requests.ts'

/** What a person reads on the page of hello-counter. */
export interface Page {
  /** The page without its markup. */
  text: string
  /** Number of visits, where they are counted or the last number is known. */
  visits?: number
  /** The pod that answered. */
  hostname: string
  /** The application's version. */
  version?: number
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const plain = (html: string): string =>
  html
    .replaceAll(/<(style|script|title)[^>]*>.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(\w+|#\d+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim()

const numberAfter = (word: string, text: string): number | undefined => {
  const found = new RegExp(`${word}:? *(\\d+)`, 'i').exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Reads a page as a person does. */
export function readPage(html: string): Page {
  const text = plain(html)
  return {
    text,
    visits: numberAfter('Visits', text),
    hostname: /Hostname: *(\S+)/.exec(text)?.[1] ?? '',
    version: numberAfter('Version', text),
  }
}

/** Visits the page at a port of this machine. */
export const openPage = async (port: number, options?: RequestOptions): Promise<Page> =>
  readPage((await get(port, '/', options)).body)

/** Visits it several times, one after the other. */
export async function openPages(port: number, times: number): Promise<Page[]> {
  const pages: Page[] = []
  for (let time = 0; time < times; time++) pages.push(await openPage(port))
  return pages
}
