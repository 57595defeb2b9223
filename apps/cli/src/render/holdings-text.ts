import type { Holdings, Ranking } from '../holdings.ts'
import type { Screen } from '../screen.ts'
import { paintWith } from './paint.ts'
import { oneLine } from './words.ts'
import { wrap } from './wrap.ts'

/** How the command is called: in a checkout by way of npm, which says so. */
const command = process.env['TUTUR_COMMAND'] ?? 'tutur'

/** As many speakers are named. */
const mostSpeakers = 8

/** What a ledger holds, for people, and what to do with it next. */
export function holdingsText(
  holdings: Holdings,
  {
    folder,
    screen,
  }: { readonly folder: string; readonly screen: Pick<Screen, 'colours' | 'columns'> },
): string {
  const paint = paintWith(screen.colours)
  const lines = (text: string) => wrap(text, screen.columns)
  const { title, statements, documents, from, to, openSpeakers, edited } = holdings
  const when = from === null ? '' : `, said from ${from} to ${to}`
  return [
    '',
    ...lines(oneLine(title)).map((line) => paint('title', line)),
    ...lines(`${statements} statements in ${documents} documents${when}.`),
    '',
    ...lines(`Languages: ${shown(holdings.languages)}.`),
    ...lines(`Outlets: ${shown(holdings.outlets)}.`),
    ...edited.flatMap(([name, versions]) =>
      lines(`Edited at its address: "${oneLine(name)}", ${versions} versions.`),
    ),
    '',
    ...lines('Who speaks most:'),
    ...bars(holdings.speakers.slice(0, mostSpeakers)),
    ...lines(`${openSpeakers} statements are by people whom their text does not name or settle.`),
    '',
    ...lines(`The dossier is in ${folder}. Look around:`),
    `  ${command} positions --dossier ${folder}`,
    `  ${command} copies --dossier ${folder}`,
    `  ${command} search --dossier ${folder} act:deny`,
    `  ${command} search --dossier ${folder} 'speaker:oshel gauges'`,
    `  ${command} export csv --dossier ${folder} > statements.csv`,
    `  ${command} verify --dossier ${folder}`,
    '',
  ].join('\n')
}

function shown(ranking: Ranking): string {
  return ranking.map(([name, count]) => `${oneLine(name)} (${count})`).join(', ')
}

function bars(ranking: Ranking): string[] {
  const width = Math.max(0, ...ranking.map(([name]) => oneLine(name).length))
  return ranking.map(
    ([name, count]) => `  ${oneLine(name).padEnd(width)}  ${String(count).padStart(3)}`,
  )
}
