import type { z } from '@hono/zod-openapi'
import type { Given } from 'tutur'
import { type BytesGiven, dayOf } from 'tutur-harvest'
import { Refusal } from '../http/problem.ts'
import { fieldsAtFault } from '../http/validation.ts'
import { readBodyShape } from '../shapes/document.ts'

/** What somebody hands over to be read: an address, or bytes. */
export type Handed =
  | { readonly address: string; readonly given: Given }
  | (BytesGiven & { readonly given: Given })

type ReadBody = z.infer<typeof readBodyShape>

/** How messages name a text that was pasted. */
const pastedName = 'pasted text'

/** What the body of a request hands over, as JSON. Throws a `Refusal` where it is not to be understood. */
export function handedInJson(body: ReadBody): Handed {
  const { text, address } = body
  const given = givenOf(body)
  if ((text === undefined) === (address === undefined))
    throw new Refusal('not-valid', {
      detail: 'Give either "text" or "address", or a file as multipart/form-data in "file".',
      at: { field: 'json' },
    })
  if (text !== undefined) return { name: pastedName, bytes: Buffer.from(text), given }
  return { address: webAddress(address ?? ''), given }
}

/** What a form hands over: a file in `file`, or the fields of the JSON. */
export async function handedInForm(form: Readonly<Record<string, unknown>>): Promise<Handed> {
  const said = Object.entries(form).filter(([, value]) => typeof value === 'string' && value !== '')
  const parsed = readBodyShape.safeParse(Object.fromEntries(said))
  if (!parsed.success)
    throw new Refusal('not-valid', fieldsAtFault({ target: 'form', error: parsed.error }))
  const body = parsed.data
  const { file } = form
  if (!(file instanceof File)) return handedInJson(body)
  const bytes = new Uint8Array(await file.arrayBuffer())
  // Browsers say of most files only what their name ends in; a page's own type may name its characters.
  const mediaType = /^text\/html\b/iu.test(file.type) ? { mediaType: file.type } : {}
  return { name: nameOf(file), bytes, given: givenOf(body), ...mediaType }
}

/** The name without folders, as some browsers send them. */
function nameOf({ name }: File): string {
  const last = name.split(/[/\\]/u).at(-1) ?? ''
  return last.trim() === '' ? 'file' : last.slice(0, 200)
}

/** Only what is on the web: a path would be a file of this machine. */
function webAddress(address: string): string {
  const trimmed = address.trim()
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href
  throw new Refusal('not-valid', {
    detail: `"${trimmed.slice(0, 200)}" is no address of the web; it begins with https:// or http://.`,
    at: { field: 'json.address' },
  })
}

function givenOf({ outlet, published, language }: ReadBody): Given {
  return {
    ...(language === undefined ? {} : { language: languageTag(language) }),
    ...(outlet === undefined || outlet.trim() === '' ? {} : { outlet: outlet.trim() }),
    ...(published === undefined ? {} : { published: day(published) }),
  }
}

function day(value: string): string {
  if (dayOf(value) === value) return value
  throw new Refusal('not-valid', {
    detail: `"${value}" is no day; write it as 2026-08-14.`,
    at: { field: 'json.published' },
  })
}

function languageTag(value: string): string {
  const locale = localeOf(value)
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  if (locale !== null && names.of(locale.language) !== undefined) return locale.toString()
  throw new Refusal('not-valid', {
    detail: `"${value}" is no tag of a language, such as id, en, de or ru.`,
    at: { field: 'json.language' },
  })
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null
  }
}
