import { styleText } from 'node:util'

/** What a piece of output is, for those who see colours; the same is always said in words or shapes too. */
export type Tone = 'name' | 'act' | 'content' | 'cue' | 'quiet' | 'number' | 'doubt' | 'title'

type Style = Parameters<typeof styleText>[0]

const styles: Readonly<Record<Tone, Style>> = {
  title: 'bold',
  number: 'dim',
  name: ['bold', 'cyan'],
  act: 'magenta',
  cue: ['bold', 'magenta'],
  content: 'green',
  quiet: 'dim',
  doubt: 'yellow',
}

/** Gives text its tone. */
export type Paint = (tone: Tone, text: string) => string

/** Paints with colours, or leaves every text as it is. */
export function paintWith(colours: boolean): Paint {
  if (!colours) return (_tone, text) => text
  return (tone, text) =>
    text === '' ? '' : styleText(styles[tone], text, { validateStream: false })
}
