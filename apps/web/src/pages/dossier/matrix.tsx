import type { Shapes } from '../../api/shapes.ts'
import { StanceMark } from '../../parts/stance.tsx'
import { TableBelow } from '../../parts/table-below.tsx'
import { addressOf, csvOf } from '../../positions/addresses.ts'
import { usePositionWords } from '../../positions/positions-words.ts'
import { issueName, useTextIn } from '../../positions/text-in.ts'
import { useWords } from '../../words/language.ts'
import { tellSingleDay } from '../../words/tell-day.ts'
import { useDossierWords } from './dossier-words.ts'
import { MatrixCell } from './matrix-cell.tsx'

type Dossier = Shapes['Dossier']

/** Who stands where: a row an actor, a column an issue. */
export function Matrix({ dossier }: { readonly dossier: Dossier }) {
  const words = useDossierWords()
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section class="matrix-room" tabIndex={0} aria-label={words.whoStands}>
        <table class="matrix" style={{ '--issues': dossier.issues.length }}>
          <MatrixHead dossier={dossier} />
          <tbody>
            {dossier.rows.map((row) => (
              <MatrixRow key={row.actor.key} row={row} window={dossier.window} />
            ))}
          </tbody>
        </table>
      </section>
      <TableBelow
        csv={csvOf('matrix')}
        note={<StripNote />}
        draw={() => <StripTable dossier={dossier} />}
      />
    </>
  )
}

function MatrixHead({ dossier: { issues } }: { readonly dossier: Dossier }) {
  const inLanguage = useTextIn()
  const words = usePositionWords()
  return (
    <thead>
      <tr>
        <th class="who">
          <span class="heard">{words.actor}</span>
        </th>
        {issues.map(({ key, question }) => (
          <th key={key} scope="col">
            <a class="quiet" href={addressOf.issue(key)}>
              <b>{issueName(key)}</b>
              {inLanguage(question)}
            </a>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function MatrixRow({
  row,
  window,
}: {
  readonly row: Shapes['MatrixRow']
  readonly window: Dossier['window']
}) {
  const { kinds } = usePositionWords()
  const { actor, cells, as } = row
  const face = (
    <>
      <b>{actor.name}</b>
      <span>{kinds[as]}</span>
    </>
  )
  return (
    <tr>
      <th scope="row">
        {actor.key === null ? (
          face
        ) : (
          <a class="quiet" href={addressOf.actor(actor.key)}>
            {face}
          </a>
        )}
      </th>
      {cells.map((cell) => (
        <td key={cell.issue} data-issue={issueName(cell.issue)}>
          <MatrixCell cell={cell} window={window} />
        </td>
      ))}
    </tr>
  )
}

function StripNote() {
  const words = useDossierWords()
  return (
    <>
      <span>{words.stripNote}</span>
      <span class="dots-note">
        <span class="dots" aria-hidden="true">
          <i class="origin" />
          <i />
        </span>{' '}
        {words.dotsNote}
      </span>
    </>
  )
}

/** What the strips draw, line by line. */
function StripTable({ dossier }: { readonly dossier: Dossier }) {
  const words = usePositionWords()
  const all = useWords()
  return (
    <table class="plain-table">
      <thead>
        <tr>
          {[words.actor, words.issue, words.stance, words.from, words.until].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dossier.rows.flatMap(({ actor, cells }) =>
          cells.flatMap(({ issue, strip }) =>
            strip.map(({ stance, from, until }) => (
              <tr key={`${actor.key} ${issue} ${from}`}>
                <th scope="row">{actor.name}</th>
                <td>{issueName(issue)}</td>
                <td>
                  <StanceMark stance={stance} />
                </td>
                <td>{tellSingleDay(from, all)}</td>
                <td>{until === null ? words.still : tellSingleDay(until, all)}</td>
              </tr>
            )),
          ),
        )}
      </tbody>
    </table>
  )
}
