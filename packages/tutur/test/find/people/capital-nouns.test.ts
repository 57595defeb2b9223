import { expect, test } from 'vitest'
import { analyse } from '../../../src/analyse.ts'
import { german } from '../../../src/languages/de/pack.ts'
import { readText } from '../../../src/read/read-text.ts'

/** The speakers of a German text in order. */
function speakersOf(text: string): (string | null)[] {
  const document = readText(text, { packs: [german], language: 'de' })
  return analyse(document, [german]).statements.map(({ speaker }) => speaker?.name ?? null)
}

test.each([
  [
    'Der Nachbar Jonas Berg sagte, er habe Rauch gesehen. Berg sagte, es habe gebrannt.',
    'Jonas Berg',
  ],
  ['Ministerin Svenja Holt sagte, sie bleibe. Am Abend sagte Holt, sie gehe doch.', 'Svenja Holt'],
  ['Die Deutsche Bahn erklärte, der Zug fahre. Die Bahn sagte, er sei voll.', 'Deutsche Bahn'],
  ['US-Präsident Anton Dahl sagte, er komme. Dahl sagte, er freue sich.', 'Anton Dahl'],
  [
    'Der Bürgermeister, Karl Brandt (SPD), sagte, er zahle. Brandt sagte, es reiche.',
    'Karl Brandt',
  ],
])('%s', (text, name) => {
  expect(speakersOf(text)).toEqual([name, name])
})

test.each([
  [
    'Die Abgeordnete versprach rasche Hilfe. Im Nachbarland Sarvia bot Präsident Felt Hilfe an. Sein Land sei bereit, schrieb er.',
    'Felt',
  ],
  ['Der Politologe Arno Pelz hält das für falsch. „Es reicht“, sagte er.', 'Arno Pelz'],
  ['Geschäftsführer Tilo Brenner klagte. Nach seinen Worten steigen die Preise.', 'Tilo Brenner'],
  ['Nach Angaben des Wetterdienstes bleibt es trocken.', 'Wetterdienst'],
  ['Beobachtern zufolge fielen Schüsse.', 'Beobachter'],
])('%s is said by %s', (text, name) => {
  expect(speakersOf(text).at(-1)).toBe(name)
})

test('a common noun with its article names nobody', () => {
  expect(speakersOf('Der Pächter sagte, er wisse nichts.')).toEqual(['Pächter'])
  expect(speakersOf('Der „Tagesbote“ berichtete, der Kai sei zu.')).toEqual(['Tagesbote'])
})

test.each([
  ['Die Ministerin sagte der Zeitung, sie bleibe.', 'der Zeitung'],
  ['Der Rat forderte den Minister auf, zu gehen.', 'den Minister'],
  ['Er sagte gegenüber dem Sender, es sei zu spät.', 'dem Sender'],
])('%s tells who was spoken to', (text, name) => {
  const document = readText(text, { packs: [german], language: 'de' })
  const [statement] = analyse(document, [german]).statements
  expect(statement?.addressees.map((addressee) => addressee.name)).toEqual([name])
})
