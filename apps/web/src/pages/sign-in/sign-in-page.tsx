import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { api, asked } from '../../api/client.ts'
import type { Me } from '../../api/shapes.ts'
import { askMeAgain, useMe } from '../../api/use-me.ts'
import { useTellAnswer } from '../../api/use-tell-answer.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState, LoadingState } from '../../parts/states.tsx'
import { usePage } from '../../shell/use-page.ts'
import './access.css'
import { useAccessWords } from './access-words.ts'
import { PasswordForm } from './password-form.tsx'

/** Signing in and out. */
export function SignInPage() {
  const words = useAccessWords()
  const me = useMe()
  usePage(words.signIn)
  return (
    <div class="sign-in">
      <h1 tabIndex={-1}>{words.signIn}</h1>
      {me === null ? <LoadingState lines={3} /> : <Ways me={me} />}
    </div>
  )
}

function Ways({ me }: { readonly me: Me }) {
  const words = useAccessWords()
  const { query } = useLocation()
  const to = ownPath(query['to'])
  const problem = query['problem']
  if (me.name !== null) return <AlreadyIn me={me} to={to} />
  if (me.ways.length === 0) return <EmptyState title={words.noWays} help={words.noWaysHelp} />
  return (
    <>
      <p class="small">{words.signInHelp}</p>
      {problem !== undefined && (
        <p class="wrong" role="alert">
          {words.elsewhere[problem] ?? words.elsewhere['refused']}
        </p>
      )}
      {me.ways.includes('password') && <PasswordForm to={to} />}
      {me.ways.length > 1 && <p class="note or">{words.or}</p>}
      {me.ways.includes('oidc') && (
        <a
          class="button"
          // Not a page of ours: the browser itself goes there.
          target="_top"
          href={`/sign-in/elsewhere?to=${encodeURIComponent(to)}`}
        >
          {words.through(me.oidcName ?? 'OpenID')}
        </a>
      )}
    </>
  )
}

function AlreadyIn({ me, to }: { readonly me: Me; readonly to: string }) {
  const words = useAccessWords()
  const tellAnswer = useTellAnswer()
  const [isLeaving, setIsLeaving] = useState(false)
  const leave = () => {
    setIsLeaving(true)
    void asked(api.DELETE('/api/v1/session')).then(async (answer) => {
      setIsLeaving(false)
      if (tellAnswer(answer, words.signedOut)) await askMeAgain()
    })
  }
  return (
    <>
      <p>{me.by === 'open' ? words.openHere : words.signedIn(me.name ?? '')}</p>
      <p class="acts">
        <a class="button main" href={to}>
          {words.goOn}
        </a>
        {me.by === 'session' && (
          <Button onPress={leave} isOff={isLeaving}>
            {words.signOut}
          </Button>
        )}
      </p>
    </>
  )
}

/** Only a path of this server: an address with a host would lead somebody who has just signed in elsewhere. */
function ownPath(wanted: string | undefined): string {
  if (wanted === undefined) return '/'
  const address = URL.parse(wanted, location.origin)
  const isOwn = address?.origin === location.origin && wanted.startsWith('/')
  return isOwn ? address.pathname + address.search : '/'
}
