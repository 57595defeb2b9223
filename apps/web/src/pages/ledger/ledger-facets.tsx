import type { Shapes } from '../../api/shapes.ts'
import { OriginDots } from '../../parts/origin-dots.tsx'
import { issueName } from '../../positions/text-in.ts'
import { useReadingWords } from '../../reading/reading-words.ts'
import type { FieldName } from '../../words/en/ledger.ts'
import { useWords } from '../../words/language.ts'
import { tellMonth } from '../../words/tell-day.ts'
import { useLedgerWords } from './ledger-words.ts'
import { fewValues, partKind } from './part-values.ts'

type Facet = Shapes['Facets']['facets'][number]

/** How the hits divide: each value with its count, to be added to the query or taken away. */
export function LedgerFacets(props: {
  readonly facets: readonly Facet[]
  readonly onQuery: (query: string) => void
}) {
  return props.facets
    .filter(({ values }) => values.length > 0)
    .map((facet) => <OneFacet key={facet.field} facet={facet} onQuery={props.onQuery} />)
}

function OneFacet({
  facet,
  onQuery,
}: {
  readonly facet: Facet
  readonly onQuery: (query: string) => void
}) {
  const words = useLedgerWords()
  const { speech } = useWords()
  const field = isField(facet.field, words.fields) ? facet.field : null
  return (
    <fieldset class="facet">
      <legend>
        <span class="facet-name">{field === null ? facet.field : words.fields[field].name}</span>
        {field === 'origins' && <span class="note">{words.neverFiltered}</span>}
      </legend>
      {facet.values.map(({ value, label, count, active, query }) => (
        <label key={value} class="tick" title={field === 'issue' ? label : undefined}>
          <span>
            <ValueName field={field} value={value} label={label} />
          </span>
          <span class="count">{speech.number(count)}</span>
          <input type="checkbox" checked={active} onChange={() => onQuery(query)} />
        </label>
      ))}
    </fieldset>
  )
}

function isField(field: string, fields: Readonly<Record<FieldName, unknown>>): field is FieldName {
  return field in fields
}

/** The most dots that stand for a number of origins. */
const mostDots = 6

function ValueName(props: {
  readonly field: FieldName | null
  readonly value: string
  readonly label: string
}) {
  const words = useWords()
  const ledger = useLedgerWords()
  const reading = useReadingWords()
  const { field, value, label } = props
  if (field === 'origins') {
    const count = Number.parseInt(value.replace(/\D+/gu, ''), 10)
    if (!(count <= mostDots)) return <>{label}</>
    return (
      <>
        <OriginDots
          origins={Array.from({ length: count }, () => 'reporter' as const)}
          repeats={0}
        />
        <span class="heard">{ledger.originsCount(count)}</span>
      </>
    )
  }
  if (field === 'issue') return <>{issueName(value)}</>
  if (/^\d{4}-\d{2}$/u.test(value)) return <>{tellMonth(value, words)}</>
  if (field === 'lang') return <>{words.speech.languageName(value)}</>
  if (field === null || partKind(field) !== 'few') return <>{label}</>
  const known = fewValues(field, { words, reading }).find((one) => one.value === value)
  return <>{known?.label ?? label}</>
}
