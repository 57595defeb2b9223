import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/**
 * A password: asked for twice at a terminal, where nothing of it is shown; elsewhere the first line of standard input.
 * `null`: there is none, or the two differ.
 */
export async function askPassword(name: string): Promise<string | null> {
  if (!process.stdin.isTTY) return await firstLine()
  const first = await askHidden(`Password of ${name}: `)
  if (first === null || first === '') return null
  return (await askHidden('The same again: ')) === first ? first : null
}

async function firstLine(): Promise<string | null> {
  for await (const line of createInterface({ input: process.stdin })) return line
  return null
}

async function askHidden(prompt: string): Promise<string | null> {
  process.stderr.write(prompt)
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silence, terminal: true })
  try {
    return await new Promise((resolve) => {
      lines.once('close', () => resolve(null))
      lines.question('').then(resolve, () => resolve(null))
    })
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
