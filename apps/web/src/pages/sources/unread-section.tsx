import type { Shapes } from '../../api/shapes.ts'
import { useSourcesWords } from './sources-words.ts'

/** What could not be read, and why. */
export function UnreadSection({ unread }: Pick<Shapes['Sources'], 'unread'>) {
  const words = useSourcesWords()
  return (
    <section class="section">
      <header>
        <h2>{words.unread}</h2>
        {unread.length > 0 && <span class="note">{words.unreadNote}</span>}
      </header>
      {unread.length === 0 && <p class="note">{words.unreadNone}</p>}
      <ul class="feeds">
        {unread.map(({ capture, name, part, message }) => (
          <li key={`${capture} ${part}`}>
            <span>
              <a href={`/api/v1/captures/${capture}/bytes`} download class="web-address">
                {name}
              </a>
              {part !== '' && part !== name && <span class="note feed-how">{part}</span>}
            </span>
            <span class="small wide">{message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
