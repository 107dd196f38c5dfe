import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checksumIn, downloadRelease, downloadVerified } from './download.ts'

const content = '#!/bin/sh\necho v1.2.3\n'
const sha256 = createHash('sha256').update(content).digest('hex')
const wrong = sha256.replace(/^./, (first) => (first === '0' ? '1' : '0'))

const files: Record<string, string> = {
  '/tool-linux-amd64': content,
  '/good.txt': `${wrong}  other-file\n${sha256}  tool-linux-amd64\n`,
  '/bad.txt': `${wrong}  tool-linux-amd64\n`,
  '/silent.txt': `${sha256}  another-file\n`,
}

let server: Server
let folder: string
const at = (path: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartwright-download-'))
  server = createServer((request, response) => {
    const body = files[request.url ?? '']
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a download', () => {
  it('is kept when its checksum is the published one', async () => {
    const release = { url: at('/tool-linux-amd64'), checksums: at('/good.txt') }
    expect(await downloadRelease(release, folder, 'tool')).toBe(sha256)
    expect(await readFile(join(folder, 'tool'), 'utf8')).toBe(content)
  })

  it('is refused when its checksum is another', async () => {
    await expect(downloadVerified(at('/tool-linux-amd64'), at('/bad.txt'))).rejects.toThrow(
      `tool-linux-amd64 has SHA-256 ${sha256}, published is ${wrong}: not used`,
    )
  })

  it('is refused when no checksum is published for it', async () => {
    await expect(downloadVerified(at('/tool-linux-amd64'), at('/silent.txt'))).rejects.toThrow(
      "the published checksums don't list tool-linux-amd64",
    )
  })

  it('names the address that did not answer', async () => {
    await expect(downloadVerified(at('/tool-linux-amd64'), at('/none.txt'))).rejects.toThrow('/none.txt: 404 Not Found')
  })
})

describe('a list of checksums', () => {
  it('may mark binary files and name a folder', () => {
    expect(checksumIn(`${sha256} *bin/tool\n`, 'tool')).toBe(sha256)
  })

  it('is not a page of HTML', () => {
    expect(() => checksumIn('<html> tool\n', 'tool')).toThrow("don't list tool")
  })
})
