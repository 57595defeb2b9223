import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useIsStranger } from '../api/use-me.ts'
import { KeyCap } from '../parts/key-hint.tsx'
import { useWords } from '../words/language.ts'
import { DisplayMenu } from './display-menu.tsx'
import { useKeys } from './keys.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { addressOf, isAt, type PageEntry, pageList } from './page-list.ts'
import { useStanding } from './standing.ts'
import { useDoubts } from './use-doubts.ts'

/** What stands above every page: the pages, the search, how it looks. */
export function Header({ slow }: { readonly slow: boolean }) {
  const { shell } = useWords()
  const isStranger = useIsStranger()
  return (
    <header class="top" data-slow={slow}>
      <div class="wrap">
        <a class="brand" href="/">
          tutur
        </a>
        {!isStranger && <Navigation />}
        <div class="tools">
          {!isStranger && <Find />}
          <DisplayMenu />
          <LanguageSwitch label={shell.language} />
        </div>
      </div>
    </header>
  )
}

function Navigation() {
  useDoubts()
  const { shell } = useWords()
  return (
    <nav aria-label={shell.pages}>
      <ul>
        {pageList
          .filter((entry) => entry.inNavigation)
          .map((entry) => (
            <NavigationLink key={entry.name} entry={entry} />
          ))}
      </ul>
    </nav>
  )
}

function NavigationLink({ entry }: { readonly entry: PageEntry }) {
  const { pages, speech } = useWords()
  const { path, route } = useLocation()
  const { doubts } = useStanding()
  const address = addressOf(entry)
  useKeys([
    {
      keys: `g ${entry.key}`,
      does: pages[entry.name],
      run: () => route(address),
      everywhere: true,
    },
  ])
  return (
    <li>
      <a href={address} aria-current={isAt(entry, path) ? 'page' : undefined}>
        <span data-text={pages[entry.name]}>{pages[entry.name]}</span>
        {entry.name === 'review' && doubts !== null && doubts > 0 && (
          <span class="note"> {speech.number(doubts)}</span>
        )}
      </a>
    </li>
  )
}

function Find() {
  const { shell } = useWords()
  const { route, query, path } = useLocation()
  const input = useRef<HTMLInputElement>(null)
  useKeys([
    {
      keys: '/',
      does: shell.keySearch,
      run: () => input.current?.select(),
      everywhere: true,
    },
  ])
  const shown = path === '/ledger' ? (query['q'] ?? '') : ''
  return (
    <search>
      <form
        class="find"
        action="/ledger"
        onSubmit={(event) => {
          event.preventDefault()
          route(`/ledger?q=${encodeURIComponent(input.current?.value.trim() ?? '')}`)
        }}
      >
        <input
          ref={input}
          key={shown}
          type="search"
          name="q"
          defaultValue={shown}
          aria-label={shell.find}
          placeholder={shell.findExample}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <KeyCap of="/" />
      </form>
    </search>
  )
}
