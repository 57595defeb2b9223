/** What a parser or a check says of a request (`no such field`), as a sentence for people. */
export function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`
}
