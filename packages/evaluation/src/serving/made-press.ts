import { below, oneOf, seededRandom } from '../random.ts'
import {
  argumentsMade,
  because,
  nameParts,
  type PressLanguage,
  pressOutlets,
  remarks,
  reports,
  trades,
  type Voice,
  voices,
} from './press-words.ts'

/** An article as a file of records has it. */
export interface PressRecord {
  readonly id: string
  readonly text: string
  readonly lang: PressLanguage
  readonly outlet: string
  /** ISO day. */
  readonly published: string
  readonly url: string
}

const languages: readonly PressLanguage[] = ['en', 'id', 'ru']
/** Statements that an article is written with. */
const paragraphs = 10
/** One in so many articles is printed by another outlet, too, the same day or the next. */
const copiedOneIn = 4
/** What the articles are spread over evenly: the time of the demo's dossier. */
const firstDay = Date.UTC(2025, 1, 1)
const days = 500
const dayMs = 86_400_000
/** So many days everybody stands where they stand. */
const daysStood = 125
/** So many others speak beside those whom the dossier knows; few of them often. */
const otherVoices = 3000

/** Of an article, where it stands: its number and how many there are, in the order of time. */
export interface PressPlace {
  readonly number: number
  readonly of: number
}

/**
 * Articles of the quarrel that the demo is about, in the order of time, the same for the same numbers. About one in five is another's
 * text printed again.
 */
export function* madePress(from: number, count: number, of: number): Generator<PressRecord> {
  for (let number = from; number < from + count; number++) yield pressRecord({ number, of })
}

function pressRecord({ number, of }: PressPlace): PressRecord {
  // The copy of an article stands behind it.
  const source = number % (copiedOneIn + 1) === copiedOneIn ? number - 1 : number
  const random = seededRandom(source * 7919 + 1)
  const lang = oneOf(languages, random)
  const own = below(pressOutlets[lang].length, random)
  const at = (own + (source === number ? 0 : 1)) % pressOutlets[lang].length
  const [outlet, domain] = pressOutlets[lang][at] ?? ['', '']
  const day = firstDay + Math.floor((source / of) * days) * dayMs
  const published = isoDay(day + (source === number ? 0 : below(2, random) * dayMs))
  return {
    id: `press-${number}`,
    text: articleOf({ lang, random, day: isoDay(day) }),
    lang,
    outlet,
    published,
    url: `https://${domain}/${published}/${number}`,
  }
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, '2025-01-01'.length)
}

/** What a text is written with. */
interface Writing {
  readonly lang: PressLanguage
  readonly random: () => number
  readonly day: string
}

function articleOf(writing: Writing): string {
  const said = Array.from({ length: paragraphs }, () => reportOf(writing))
  return [`${capital(remarkOf(writing))}`, ...said].join('\n\n')
}

function reportOf(writing: Writing): string {
  const { lang, random } = writing
  const voice = random() < 0.55 ? knownVoice(writing) : null
  const speaker = voice?.called[lang] ?? otherVoice(writing)
  const words = wordsOf(voice, writing)
  return oneOf(reports[lang], random)
    .replace('@W', capital(words))
    .replace('@w', words)
    .replace('@S', capital(speaker))
    .replace('@s', speaker)
}

function knownVoice({ random, day }: Writing): Voice {
  const there = voices.filter(
    ({ from, until }) =>
      (from === undefined || from <= day) && (until === undefined || day < until),
  )
  return oneOf(there, random)
}

function otherVoice({ lang, random }: Writing): string {
  const number = Math.floor(otherVoices ** random())
  const trade = trades[lang][number % trades[lang].length] ?? ''
  return `${trade} ${nameOf(number * 31 + 7, lang)} ${nameOf(number * 17 + 3, lang)}`
}

/** Something on a question of the dossier and why, or only something. */
function wordsOf(voice: Voice | null, writing: Writing): string {
  const { lang, random } = writing
  if (random() < 0.4) return remarkOf(writing)
  const question = below(argumentsMade.length, random)
  const clauses = argumentsMade[question]?.clauses[lang] ?? []
  const taken = voice === null ? below(2, random) : sideOf(voice, question, writing.day)
  const clause = clauses[taken * 2 + below(2, random)] ?? ''
  return `${clause} ${because[lang]} ${remarkOf(writing)}`
}

/** Now and then somebody moves, and stays there for a while. */
function sideOf(voice: Voice, question: number, day: string): number {
  const stretch = Math.floor((Date.parse(day) - firstDay) / (daysStood * dayMs))
  const hasMoved = (voices.indexOf(voice) * 7 + question * 3 + stretch) % 9 === 0
  return hasMoved ? 1 - voice.side : voice.side
}

function remarkOf({ lang, random }: Writing): string {
  const sentence = remarks[lang].map((parts) => oneOf(parts, random)).join(' ')
  return sentence
    .replaceAll('#', String(2 + below(900, random)))
    .replaceAll('@', () => nameOf(below(nameParts.length ** 2, random), lang))
}

function nameOf(number: number, lang: PressLanguage): string {
  const script = lang === 'ru' ? 1 : 0
  const count = nameParts.length
  const [first, second] = [nameParts[number % count], nameParts[Math.floor(number / count) % count]]
  return capital(`${first?.[script] ?? ''}${second?.[script] ?? ''}`)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
