import { once } from 'node:events'

/** Where output goes, and what can be shown there. */
export interface Screen {
  /** A person is looking: a terminal that moves its cursor. */
  readonly interactive: boolean
  readonly colours: boolean
  /** Width in columns; 80 where nobody says. */
  readonly columns: number
  /** Resolves when the other side is ready for more. */
  write(text: string): Promise<void>
}

type Environment = Readonly<Record<string, string | undefined>>

const defaultColumns = 80
const minColumns = 40

/** A screen on `stream`, which may be a terminal, a file or a pipe. Heeds NO_COLOR, FORCE_COLOR, TERM and COLUMNS. */
export function screenOn(stream: NodeJS.WriteStream, env: Environment): Screen {
  const interactive = stream.isTTY && env['TERM'] !== 'dumb'
  return {
    interactive,
    colours: coloursWanted(interactive, env),
    columns: Math.max(minColumns, columnsOf(stream.columns ?? Number(env['COLUMNS']))),
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain')
    },
  }
}

function columnsOf(said: number): number {
  return Number.isInteger(said) && said > 0 ? said : defaultColumns
}

function coloursWanted(interactive: boolean, env: Environment): boolean {
  const { NO_COLOR: never = '', FORCE_COLOR: always = '' } = env
  if (never !== '') return false
  return always === '' ? interactive : always !== '0' && always !== 'false'
}
