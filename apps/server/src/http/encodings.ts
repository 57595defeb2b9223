/** How an answer can be written shorter. */
export type Encoding = 'br' | 'gzip'

/** The best of our encodings that `Accept-Encoding` allows; `null`: as it is. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  if (accepted === undefined) return null
  const weights = new Map(accepted.split(',').map(weighed))
  const weightOf = (name: Encoding): number => weights.get(name) ?? weights.get('*') ?? 0
  const best = weightOf('br') >= weightOf('gzip') ? 'br' : 'gzip'
  return weightOf(best) > 0 ? best : null
}

function weighed(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
  const said = parameters.find((each) => each.startsWith('q='))
  const weight = said === undefined ? 1 : Number(said.slice(2))
  return [name, Number.isFinite(weight) ? weight : 0]
}

/** Whether characters of this type become fewer when compressed. */
export function isCompressible(type: string): boolean {
  // Events go out one by one: a coder would hold them back.
  if (type.startsWith('text/event-stream')) return false
  return /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|x-ndjson|jsonl|manifest)|image\/svg)/u.test(
    type,
  )
}
