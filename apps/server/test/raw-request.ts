import { once } from 'node:events'
import { connect } from 'node:net'

/** Sends these characters as they are, and resolves to all that comes back until the server closes. */
export async function sendRaw(address: string, ...parts: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text
  })
  // A server that cuts a connection may do so while we still write.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  for (const part of parts) socket.write(part)
  await once(socket, 'close')
  return answer
}

/** A request without a body, as lines. */
export function requestLines(first: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return [`${first} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}
