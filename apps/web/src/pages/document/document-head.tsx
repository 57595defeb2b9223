import type { Document } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Chain } from '../../parts/chain.tsx'
import { KeyCap } from '../../parts/key-hint.tsx'
import { MarkLegend } from '../../parts/marked-text.tsx'
import { Tongue } from '../../parts/small-notes.tsx'
import { chainLinks } from '../../reading/chain-links.ts'
import { safeAddress } from '../../reading/safe-address.ts'
import { useKeys } from '../../shell/keys.ts'
import { useWords } from '../../words/language.ts'
import { tellDay } from '../../words/tell-day.ts'
import { useDocumentWords } from './document-words.ts'

/** The way here, and what kind of document it is. */
export function DocumentHeader({ found }: { readonly found: Document }) {
  const words = useDocumentWords()
  const { pages } = useWords()
  const { head, statements, utterances, chain, state } = found
  const day = tellDay({ from: head.published, to: head.published }, useWords()).day
  return (
    <div class="head document-head">
      <nav class="crumb" aria-label={pages.ledger}>
        <a href="/ledger">{pages.ledger}</a> / {head.outlet ?? words.noOutlet}
        {head.published !== null && `, ${day}`}
      </nav>
      <div class="facts">
        {chain !== null && chain.hops.length > 1 && <Chain links={chainLinks(chain)} />}
        <Tongue tag={head.language} />
        <span>
          {words.statementsAndUtterances(
            statements.length,
            utterances.length === 0 && state.stale ? null : utterances.length,
          )}
        </span>
      </div>
    </div>
  )
}

/** The versions, what the marks mean, and the ways to the original and the archived bytes. */
export function DocumentBar(props: {
  readonly found: Document
  readonly compared: string | null
  readonly onCompare: (other: string) => void
}) {
  const words = useDocumentWords()
  const { found } = props
  const original = safeAddress(found.head.url)
  const capture = found.captures.at(-1)
  return (
    <div class="document-bar">
      <Versions {...props} />
      <MarkLegend />
      <span class="chips">
        {original !== null && <Original address={original} />}
        {capture !== undefined && (
          <a class="button" href={`/api/v1/captures/${capture.id}/bytes`} download>
            {words.archived}
          </a>
        )}
      </span>
    </div>
  )
}

function Original({ address }: { readonly address: string }) {
  const words = useDocumentWords()
  const open = () => window.open(address, '_blank', 'noopener,noreferrer')
  useKeys([{ keys: 'v', does: words.keyOriginal, run: open, inFooter: true }])
  return (
    <a
      class="button"
      href={address}
      target="_blank"
      rel="noopener noreferrer external"
      aria-keyshortcuts="v"
    >
      {words.original}
      <KeyCap of="v" />
    </a>
  )
}

function Versions(props: {
  readonly found: Document
  readonly compared: string | null
  readonly onCompare: (other: string) => void
}) {
  const { found, compared, onCompare } = props
  const words = useDocumentWords()
  const { head, versions } = found
  const canCompare = versions.length > 1 && compared !== null
  const compare = () => {
    if (compared === null) return
    onCompare(compared)
    document.getElementById('versions')?.scrollIntoView()
  }
  useKeys(canCompare ? [{ keys: 'd', does: words.keyCompare, run: compare }] : [])
  if (versions.length < 2) return null
  return (
    <span class="versions">
      <nav class="segments" aria-label={words.version}>
        {versions.map(({ id, number }) => (
          <a key={id} href={`/documents/${id}`} aria-current={id === head.id ? 'true' : undefined}>
            {words.versionNumber(number)}
            {number === versions.length && ` · ${words.latest}`}
          </a>
        ))}
      </nav>
      {canCompare && (
        <Button keyHint="d" onPress={compare}>
          {words.compare}
        </Button>
      )}
    </span>
  )
}
