import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'

// a process that does nothing takes no connections: what its queue can't hold isn't even refused
const program = `
const server = require('node:http').createServer((_, answer) => answer.end('1'))
server.listen({ host: '127.0.0.1', port: 0, backlog: 1 }, () => {
  require('node:fs').writeSync(1, String(server.address().port))
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(process.argv[1]))
})`

/** A server whose port lets connections wait for so many milliseconds, and serves from then on. */
export async function deafServer(milliseconds: number): Promise<{ port: number; stop: () => void }> {
  const child = spawn(process.execPath, ['-e', program, `${milliseconds}`], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [text] = await once(child.stdout, 'data')
  const port = Number(text)
  const waiting = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  await Promise.all(waiting.map((socket) => once(socket, 'connect')))
  const stop = (): void => {
    for (const socket of waiting) socket.destroy()
    child.kill()
  }
  return { port, stop }
}
