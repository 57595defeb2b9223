import { Fragment } from 'preact'
import { useWords } from '../words/language.ts'

/** One outlet of a chain, and how it has the words from the next one. */
export interface ChainLink {
  readonly name: string
  /** `cites`: it says so. `copies`: it has the same text and does not. `null` for the last. */
  readonly has: 'cites' | 'copies' | null
}

/** Through whom the words came: `Warta Kencana ← The Harbour Tribune ← MWS`, nearest first, the origin darkest. */
export function Chain({ links }: { readonly links: readonly ChainLink[] }) {
  return (
    <span class="chain">
      {links.map(({ name, has }, index) => (
        <Fragment key={`${index} ${name}`}>
          <span class={index === links.length - 1 ? 'source' : undefined}>{name}</span>
          {has !== null && index < links.length - 1 && <ChainArrow has={has} />}
        </Fragment>
      ))}
    </span>
  )
}

function ChainArrow({ has }: { readonly has: 'cites' | 'copies' }) {
  const { parts } = useWords()
  const how = parts[has]
  return (
    <span class="by" title={how}>
      <svg viewBox="0 0 15 8" role="img" aria-label={how} fill="none" stroke="currentColor">
        <path
          d="M14 4H2"
          stroke-width="1.3"
          stroke-dasharray={has === 'copies' ? '2.5 2' : undefined}
        />
        <path d="M5 1 2 4l3 3" stroke-width="1.3" />
      </svg>
    </span>
  )
}
