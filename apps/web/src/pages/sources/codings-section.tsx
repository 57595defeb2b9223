import type { Shapes } from '../../api/shapes.ts'
import { useSourcesWords } from './sources-words.ts'

/** The readings of the archive, by version. */
export function CodingsSection({ codings }: Pick<Shapes['Sources'], 'codings'>) {
  const words = useSourcesWords()
  return (
    <section class="section">
      <header>
        <h2>{words.codings}</h2>
        <span class="note">{words.codingsNote}</span>
      </header>
      <ul class="feeds">
        {codings.map(({ id, made, is }) => (
          <li key={id}>
            <span>
              <code>{id.slice(0, 12)}</code>
            </span>
            <span class="small">{made}</span>
            <span class="small">{is === 'current' ? <b>{words.is[is]}</b> : words.is[is]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
