import type { DossierProblem } from './problem.ts'

/** Characters, or what is wrong with the bytes. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: DossierProblem }

/** The characters of a file, without the mark that some editors put before them. UTF-8 only. */
export function decode(bytes: Uint8Array): Decoded {
  const [first = 0, second = 0] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isWide) return refused(1, 'the file is UTF-16; save it as UTF-8')
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return refused(lineOfFault(bytes), 'a character is not UTF-8; save the file as UTF-8')
  }
}

function refused(line: number, message: string): Decoded {
  return { ok: false, problem: { line, column: 1, severity: 'error', message } }
}

/** A line break is one byte, which stands in no longer character: each line can be asked alone. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(lineBreak, from)
    const to = end === -1 ? bytes.length : end + 1
    if (!isUtf8(bytes.subarray(from, to))) return line
    from = to
  }
  return line
}

const lineBreak = 0x0a

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
