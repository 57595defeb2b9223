import { type Asked, api, asked } from '../../api/client.ts'
import type { Shapes } from '../../api/shapes.ts'

/** What somebody wants to be read. */
export interface HandOver {
  readonly way: 'text' | 'file' | 'address'
  readonly text: string
  readonly file: File | null
  readonly address: string
  readonly outlet: string
  /** An ISO day; empty where nobody knows. */
  readonly published: string
}

export const nothingHanded: HandOver = {
  way: 'text',
  text: '',
  file: null,
  address: '',
  outlet: '',
  published: '',
}

/** Whether there is anything to read. */
export function isHanded({ way, text, file, address }: HandOver): boolean {
  if (way === 'file') return file !== null
  return (way === 'text' ? text : address).trim() !== ''
}

/** Reads what is handed over; nothing is stored. */
export function readHandOver(
  handed: HandOver,
  signal: AbortSignal,
): Promise<Asked<Shapes['ReadAnswer']>> {
  return asked(api.POST('/api/v1/read', { ...bodyOf(handed), signal }))
}

/** Adds what is handed over to the ledger. For analysts. */
export function addHandOver(handed: HandOver): Promise<Asked<Shapes['Added']>> {
  return asked(api.POST('/api/v1/sources', bodyOf(handed)))
}

function bodyOf(handed: HandOver) {
  const fields = fieldsOf(handed)
  if (handed.way !== 'file' || handed.file === null) return { body: fields }
  const form = new FormData()
  form.set('file', handed.file)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return { body: {}, bodySerializer: () => form }
}

function fieldsOf({ way, text, address, outlet, published }: HandOver): Record<string, string> {
  const fields = {
    text: way === 'text' ? text : '',
    address: way === 'address' ? address.trim() : '',
    outlet: outlet.trim(),
    published,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}
