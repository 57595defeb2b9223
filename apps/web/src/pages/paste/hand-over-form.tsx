import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { KeyCap } from '../../parts/key-hint.tsx'
import { Segments } from '../../parts/segments.tsx'
import { useLanguage } from '../../words/language.ts'
import { type HandOver, isHanded } from './hand-over.ts'
import { usePasteWords } from './paste-words.ts'
import { sampleTexts } from './sample-texts.ts'

export interface HandOverFormProps {
  readonly handed: HandOver
  readonly isReading: boolean
  readonly onChange: (part: Partial<HandOver>) => void
  readonly onRead: (handed: HandOver) => void
}

const ways = ['text', 'file', 'address'] as const

/** Where a text, a file or an address is handed over, with what is known of it. */
export function HandOverForm(props: HandOverFormProps) {
  const words = usePasteWords()
  const language = useLanguage()
  const { handed, isReading, onChange, onRead } = props
  return (
    <form
      class="hand-over"
      onSubmit={(event) => {
        event.preventDefault()
        onRead(handed)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onRead(handed)
      }}
    >
      <Segments
        label={words.way}
        options={ways.map((way) => ({ value: way, label: words.ways[way] }))}
        chosen={handed.way}
        onChoose={(way) => onChange({ way })}
      />
      <Given {...props} />
      <KnownFields handed={handed} onChange={onChange} />
      <div class="chips">
        <button
          type="submit"
          class="button main"
          aria-disabled={isReading || !isHanded(handed) ? 'true' : undefined}
          aria-keyshortcuts="Control+Enter"
        >
          {isReading ? words.reading : words.read}
          <KeyCap of="Ctrl" />
          <KeyCap of="Enter" />
        </button>
        <Button onPress={() => onRead({ ...handed, way: 'text', text: sampleTexts[language] })}>
          {words.sample}
        </Button>
      </div>
    </form>
  )
}

function Given({ handed, onChange, onRead }: HandOverFormProps) {
  const words = usePasteWords()
  switch (handed.way) {
    case 'text':
      return (
        <Labelled label={words.text} help={words.textHelp}>
          {(id) => (
            <textarea
              id={id}
              class="field"
              rows={10}
              value={handed.text}
              spellcheck={false}
              onInput={(event) => onChange({ text: event.currentTarget.value })}
              onPaste={(event) => {
                const pasted = event.clipboardData?.getData('text/plain') ?? ''
                // What is pasted into an empty field is all there is to read; into a text, there may be more to do.
                if (handed.text.trim() !== '' || pasted.trim() === '') return
                event.preventDefault()
                onRead({ ...handed, text: pasted })
              }}
            />
          )}
        </Labelled>
      )
    case 'file':
      return (
        <Labelled label={words.file} help={words.fileHelp}>
          {(id) => (
            <input
              id={id}
              type="file"
              class="field"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                if (file !== undefined) onRead({ ...handed, file })
              }}
            />
          )}
        </Labelled>
      )
    case 'address':
      return (
        <Labelled label={words.address} help={words.addressHelp}>
          {(id) => (
            <input
              id={id}
              type="url"
              class="field"
              placeholder="https://"
              value={handed.address}
              onInput={(event) => onChange({ address: event.currentTarget.value })}
            />
          )}
        </Labelled>
      )
  }
}

function Labelled(props: {
  readonly label: string
  readonly help: string
  readonly children: (id: string) => ComponentChildren
}) {
  const id = useId()
  return (
    <div class="field-row">
      <label for={id}>{props.label}</label>
      {props.children(id)}
      <p class="note">{props.help}</p>
    </div>
  )
}

/** What the reader knows and the text may not say: the outlet and the day of publication. */
export function KnownFields(props: {
  readonly handed: HandOver
  readonly onChange: (part: Partial<HandOver>) => void
}) {
  const words = usePasteWords()
  const { handed, onChange } = props
  return (
    <div class="known-fields">
      <Labelled label={words.outlet} help={words.outletHelp}>
        {(id) => (
          <input
            id={id}
            type="text"
            class="field"
            maxLength={200}
            value={handed.outlet}
            onInput={(event) => onChange({ outlet: event.currentTarget.value })}
          />
        )}
      </Labelled>
      <Labelled label={words.published} help={words.publishedHelp}>
        {(id) => (
          <input
            id={id}
            type="date"
            class="field"
            value={handed.published}
            onInput={(event) => onChange({ published: event.currentTarget.value })}
          />
        )}
      </Labelled>
    </div>
  )
}
