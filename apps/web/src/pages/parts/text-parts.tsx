import { DifferenceText } from '../../parts/difference-text.tsx'
import { MarkedText, MarkLegend } from '../../parts/marked-text.tsx'
import type { TextMark } from '../../parts/nest-marks.ts'
import { Shown } from './shown.tsx'

const text =
  '"Kami siap menangguhkan tarif pada hari pelaut kami mulai berpatroli bersama," kata Menteri Luar Negeri Lidia Morvane dalam jumpa pers. Penundaan itu diumumkan pendahulunya, Oren Tavalis.'

function marked(words: string, kind: TextMark['kind']): TextMark {
  const start = text.indexOf(words)
  return { start, end: start + words.length, kind }
}

const marks: readonly TextMark[] = [
  { start: 0, end: text.indexOf(' dalam'), kind: 'here' },
  marked('Kami siap menangguhkan tarif pada hari pelaut kami mulai berpatroli bersama', 'content'),
  marked('kami mulai', 'pronoun'),
  marked('kata', 'cue'),
  marked('Lidia Morvane', 'speaker'),
  { start: text.indexOf('nya, Oren'), end: text.indexOf('nya, Oren') + 3, kind: 'pronoun' },
  marked('Oren Tavalis', 'speaker'),
]

/** Text with its marks, and what differs between two wordings. */
export function TextParts() {
  return (
    <div class="two-columns parts-grid">
      <Shown title="Marks">
        <div class="shown-stack">
          <MarkLegend />
          <p class="words" lang="id">
            <MarkedText
              text={text}
              marks={marks}
              numbers={[{ at: text.indexOf(' dalam'), number: 1, href: '#row-1' }]}
            />
          </p>
        </div>
      </Shown>
      <Shown title="Differences">
        <p class="words" lang="id">
          <DifferenceText
            pieces={[
              { kind: 'same', text: '"Kami siap ' },
              { kind: 'gone', text: 'mencabut' },
              { kind: 'added', text: 'menangguhkan' },
              { kind: 'same', text: ' tarif ' },
              { kind: 'added', text: 'pada hari pelaut kami mulai berpatroli bersama' },
              { kind: 'same', text: '," kata Morvane' },
            ]}
          />
        </p>
      </Shown>
    </div>
  )
}
