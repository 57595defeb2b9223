/** `text` with every run of white space as one blank, and nothing that could steer a terminal. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim()
}

/** `text` with control characters, other than tabs and line feeds, shown as U+FFFD: an article must not steer a terminal. */
export function printable(text: string): string {
  return text.replace(/\r\n/gu, '\n').replace(/[^\P{Cc}\n\t]/gu, '\uFFFD')
}
