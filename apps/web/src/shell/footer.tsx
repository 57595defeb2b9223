import { useIsStranger, useMe } from '../api/use-me.ts'
import { KeyHint } from '../parts/key-hint.tsx'
import { useWords } from '../words/language.ts'
import { useAllKeys } from './keys.ts'
import { useStanding } from './standing.ts'

/** What stands under every page: which ledger was read, and the keys that matter here. */
export function Footer() {
  const { shell } = useWords()
  const { ledgerVersion, tuturVersion } = useStanding()
  return (
    <footer class="wrap">
      <div class="foot">
        <span>
          Tutur{tuturVersion !== null && ` ${tuturVersion}`}
          {ledgerVersion !== null && (
            <>
              {' · '}
              {shell.ledger} <b>{ledgerVersion}</b>
            </>
          )}
        </span>
        <WhoIsHere />
        <FootKeys />
      </div>
    </footer>
  )
}

/** Who has signed in, where one signs in at all. */
function WhoIsHere() {
  const { pages } = useWords()
  const me = useMe()
  if (me === null || me.by !== 'session') return null
  return (
    <span class="not-print">
      <a href="/sign-in">{me.name}</a>
      {' · '}
      <a href="/users">{pages.users}</a>
    </span>
  )
}

function FootKeys() {
  const { shell } = useWords()
  const isStranger = useIsStranger()
  const here = useAllKeys().filter(({ inFooter }) => inFooter === true)
  // There is nothing yet that keys could lead to.
  if (isStranger) return null
  return (
    <span class="keys">
      {here.map(({ keys, does }) => (
        <KeyHint key={does} keys={keys} does={does} />
      ))}
      <KeyHint keys="/" does={shell.keySearch} />
      <KeyHint keys="?" does={shell.allKeys} />
    </span>
  )
}
