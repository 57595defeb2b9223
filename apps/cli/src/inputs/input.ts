/** What a caller or a record says about a document beyond its characters. */
export interface Particulars {
  readonly language?: string
  readonly outlet?: string
  readonly published?: string
  readonly url?: string
}

/** One document to be read: characters of a text, or bytes of a page. */
export type Input = {
  /** How messages and the table name it. */
  readonly name: string
  /** Its `id` in standoff form: the name of the file without its folders, the address, or the record's own id. */
  readonly id: string
  readonly particulars: Particulars
} & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly bytes: Uint8Array; readonly mediaType?: string }
)

/** Something named on the command line, or a line of it, that could not be read. */
export interface InputProblem {
  readonly name: string
  /** What is wrong and what to do, as one line without a full stop. */
  readonly message: string
}

/** What opening an input gives. */
export type Opened = {
  /** How much of the argument that names it has been taken in, within [0, 1]. */
  readonly part?: number
} & (
  | { readonly ok: true; readonly value: Input }
  | { readonly ok: false; readonly problem: InputProblem }
)

/** An input that cannot be read, with the reason. */
export function unreadable(name: string, message: string): Opened {
  return { ok: false, problem: { name, message } }
}
