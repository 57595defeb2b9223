/** Words in quotation marks, cut at a word where they are longer. The marks that they bring along are left out. */
export function quotedShort(words: string, most = 120): string {
  const bare = bareWords(words)
  if (bare.length <= most) return `“${bare}”`
  return `“${bare.slice(0, most).replace(/\s+\S*$/u, '')}…”`
}

/** Words in quotation marks, whole. Marks within them become single ones, as in print; those of their ends are left out. */
export function inQuotes(words: string): string {
  return `“${bareWords(words)}”`
}

/** Of words without the marks at their ends: what is quoted within them keeps both of its own. */
function bareWords(words: string): string {
  const inner = withoutBreaks(words.replace(/^["“”„«\s]+|[,"“”»\s]+$/gu, ''))
  let open = 0
  const single = inner.replace(/["“”„«»]/gu, (_mark, at: number) => {
    const opens = isOpening(inner, at)
    open += opens ? 1 : -1
    return opens ? '‘' : '’'
  })
  if (open > 0 && /["“”»],?\s*$/u.test(words)) return `${single}’`
  return open < 0 && /^\s*["“”„«]/u.test(words) ? `‘${single}` : single
}

/** A quotation in pieces brings marks along where it was broken off and taken up again. */
function withoutBreaks(words: string): string {
  return words.replace(/,?["”“»]\s*…(?:\s*["“”„«])?|…\s*["“”„«](?=\S)/gu, (broken) =>
    broken.replace(/,?["”“„«»]/gu, ''),
  )
}

function isOpening(text: string, at: number): boolean {
  return at === 0 || /[\s([—–-]/u.test(text.charAt(at - 1))
}
