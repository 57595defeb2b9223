import { rowsOf } from '../languages/pack.ts'
import { addTo } from '../text/add-to.ts'
import { pushTo } from '../text/push-to.ts'
import { stemsOf } from '../text/stems.ts'
import { alternativesOf } from './cells.ts'
import { tableLanguage } from './table-language.ts'
import { tables } from './tables.ts'

/** The languages of the table, in the order of its columns behind the concept. */
const columns = ['id', 'en', 'ru', 'de']

/** One way of putting one or several concepts. */
interface Form {
  readonly stems: readonly string[]
  readonly concepts: readonly number[]
}

/** The forms of one language by their first stem, longest first. */
type Forms = ReadonlyMap<string, readonly Form[]>

const made = new Map<string, Forms>()

/**
 * The concepts of the table that stems name, in the order of the text: numbers that are the same in every language of the
 * table, but not from one version of it to the next. A phrase goes before its words; a form that stands for several
 * concepts gives each. Time is linear in the number of stems.
 *
 * @param stems As `stemsOf` gives them.
 * @param language BCP 47 tag of the text; of a language that the table lacks nothing is found.
 */
export function conceptsOfStems(stems: readonly string[], language: string): readonly number[] {
  const forms = formsOf(language)
  const found: number[] = []
  for (let at = 0; at < stems.length; ) {
    const form = formAt(forms, stems, at)
    if (form !== null) found.push(...form.concepts)
    at += form === null ? 1 : form.stems.length
  }
  return found
}

/** The concepts that a text names: see {@link conceptsOfStems}. */
export function conceptsIn(text: string, language: string): readonly number[] {
  return conceptsOfStems(stemsOf(text, language), language)
}

/** The name of a concept, as the table has it: for people to read. `null` when no concept has that number. */
export function nameOfConcept(concept: number): string | null {
  return rowsOf(tables['concepts'])[concept]?.[0] ?? null
}

let numbers: ReadonlyMap<string, number> | null = null

/** The number of a concept of the table by its name; `null` when there is none. A number in digits (`12`) that has words in the table is one. */
export function conceptNamed(name: string): number | null {
  numbers ??= new Map(rowsOf(tables['concepts']).map(([known = ''], concept) => [known, concept]))
  return numbers.get(name) ?? null
}

function formAt(forms: Forms, stems: readonly string[], at: number): Form | null {
  const candidates = forms.get(stems[at] ?? '')
  return candidates?.find((form) => form.stems.every((stem, i) => stems[at + i] === stem)) ?? null
}

function formsOf(language: string): Forms {
  const tag = tableLanguage(language)
  const known = made.get(tag)
  if (known !== undefined) return known
  const forms = compile(tag)
  made.set(tag, forms)
  return forms
}

function compile(tag: string): Forms {
  const forms = new Map<string, Form[]>()
  for (const [key, concepts] of conceptsByForm(tag)) {
    const stems = key.split(' ')
    pushTo(forms, stems[0] ?? '', { stems, concepts: [...concepts] })
  }
  for (const list of forms.values())
    list.sort((one, other) => other.stems.length - one.stems.length)
  return forms
}

/** The stems of every form of a language, with a blank between them, and the concepts that it stands for. */
function conceptsByForm(tag: string): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>()
  const column = columns.indexOf(tag) + 1
  if (column === 0) return found
  for (const [concept, row] of rowsOf(tables['concepts']).entries())
    for (const form of alternativesOf(row[column] ?? ''))
      addTo(found, stemsOf(form, tag).join(' '), concept)
  return found
}
