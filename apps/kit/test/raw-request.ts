import { connect } from 'node:net'

/** Sends text as it stands, which no client would send, and gives the answer as it comes. */
export const rawRequest = (port: number, text: string | Buffer, patience = 3_000): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1').setTimeout(patience, () => socket.destroy())
    socket.on('data', (part: string) => {
      answer += part
    })
    socket.on('error', () => {}).on('close', () => resolve(answer))
    socket.write(text)
  })

/** The status of a raw answer. */
export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1])
