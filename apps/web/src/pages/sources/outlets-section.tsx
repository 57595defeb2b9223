import type { Shapes } from '../../api/shapes.ts'
import { addressOf } from '../../positions/addresses.ts'
import { CsvLink } from '../../positions/csv-link.tsx'
import { useWords } from '../../words/language.ts'
import { tellSingleDay } from '../../words/tell-day.ts'
import { useSourcesWords } from './sources-words.ts'

type Outlet = Shapes['OutletRow']

/** Outlets and whose they are, with how often they were at the source. */
export function OutletsSection({ outlets }: { readonly outlets: readonly Outlet[] }) {
  const words = useSourcesWords()
  return (
    <section class="section">
      <header>
        <h2>{words.outlets}</h2>
        <span class="note">{words.outletsNote}</span>
      </header>
      {outlets.length === 0 ? (
        <p class="note">{words.outletsNone}</p>
      ) : (
        <>
          <OutletTable outlets={outlets.toSorted((a, b) => b.documents - a.documents)} />
          <p class="under">
            <CsvLink table="outlets" />
          </p>
        </>
      )}
    </section>
  )
}

function OutletTable({ outlets }: { readonly outlets: readonly Outlet[] }) {
  const words = useSourcesWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class="table-room" tabIndex={0} aria-label={words.outlets}>
      <table class="plain-table outlets">
        <thead>
          <tr>
            <th scope="col">{words.outlet}</th>
            <th scope="col">{words.owner}</th>
            <th scope="col" class="count">
              {words.articles}
            </th>
            <th scope="col" class="count">
              {words.statements}
            </th>
            <th scope="col" class="count" title={words.originsHelp}>
              {words.origins}
            </th>
            <th scope="col">{words.last}</th>
          </tr>
        </thead>
        <tbody>
          {outlets.map((outlet) => (
            <OutletLine key={outlet.key ?? outlet.name ?? ''} outlet={outlet} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function OutletLine({ outlet }: { readonly outlet: Outlet }) {
  const words = useSourcesWords()
  const all = useWords()
  const { name, key, kind, owner, languages, documents, statements, origins, last } = outlet
  const names = languages.map(all.speech.languageName)
  const about = [kind === null ? null : (words.kinds[kind] ?? kind), ...names]
  return (
    <tr>
      <th scope="row">
        {name === null ? (
          <i>{words.notStated}</i>
        ) : (
          <a class="quiet" href={addressOf.ledger(`outlet:${quoted(key ?? name)}`)}>
            {name}
          </a>
        )}
        <span class="note feed-how">
          {about.filter((part) => part !== null).join(' · ')}
          {name !== null && !outlet.inDossier && ` · ${words.outside}`}
        </span>
      </th>
      <td>{owner}</td>
      <td class="count">{all.speech.number(documents)}</td>
      <td class="count">{all.speech.number(statements)}</td>
      <td class="count">
        {origins > 0 && (
          <span class="dots" aria-hidden="true">
            <i class="origin" />
          </span>
        )}{' '}
        {all.speech.number(origins)}
      </td>
      <td>{last !== null && tellSingleDay(last, all)}</td>
    </tr>
  )
}

function quoted(value: string): string {
  return /[\s"]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value
}
