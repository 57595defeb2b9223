import type { ComponentChildren } from 'preact'
import { useLanguage, useWords } from '../words/language.ts'
import { type DayRange, tellDay, tellMoment } from '../words/tell-day.ts'

/** What is open, with its reason in words. */
export function DoubtNote({ children }: { readonly children: ComponentChildren }) {
  return <span class="doubt">{children}</span>
}

/** ◆ new; the only thing that asks for attention. Children replace the word: a count. */
export function NewMark({ children }: { readonly children?: ComponentChildren }) {
  const { parts } = useWords()
  return <span class="new">{children ?? parts.new}</span>
}

/** When something was said, as precisely as it is known and no more. */
export function SaidDay({ day }: { readonly day: DayRange }) {
  const told = tellDay(day, useWords())
  const words = (
    <>
      {told.precision !== null && <span class="precision">{told.precision} </span>}
      {told.day}
    </>
  )
  if (told.machine === null)
    return <span class={day.to === null ? 'precision' : undefined}>{words}</span>
  return (
    <time dateTime={told.machine} title={told.more ?? undefined}>
      {words}
      {told.more !== null && <span class="heard">, {told.more}</span>}
    </time>
  )
}

/** A moment, in the reader's own zone. */
export function Moment({ instant }: { readonly instant: string }) {
  return <time dateTime={instant}>{tellMoment(instant, useWords())}</time>
}

/** The language of words where it is not the one of the page: `RU`. */
export function Tongue({ tag }: { readonly tag: string }) {
  const { speech } = useWords()
  return (
    <abbr class="tongue" title={speech.languageName(tag)}>
      {tag}
    </abbr>
  )
}

/** The `lang` for words in another language than the page; none where it is the same. */
export function useLang(tag: string): string | undefined {
  return useLanguage() === tag ? undefined : tag
}
