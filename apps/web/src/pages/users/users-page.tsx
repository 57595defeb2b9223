import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useMe } from '../../api/use-me.ts'
import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'
import '../sign-in/access.css'
import { useAccessWords } from '../sign-in/access-words.ts'
import { NewUser } from './new-user.tsx'
import { OwnPasswordSection } from './own-password-section.tsx'
import { TokensSection } from './tokens-section.tsx'
import { UserLine } from './user-line.tsx'

/** Who may come in, and one's own tokens and password. */
export function UsersPage() {
  const { pages } = useWords()
  const words = useAccessWords()
  const me = useMe()
  usePage(words.users)
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href="/">{pages.dossier}</a>
          </p>
          <h1 tabIndex={-1}>{words.users}</h1>
          <p class="small lede">{words.usersHelp}</p>
        </div>
      </div>
      {me?.role === 'admin' && <UsersSection />}
      {me !== null && <TokensSection role={me.role} isFirst={me.role !== 'admin'} />}
      {me?.hasPassword === true && me.name !== null && <OwnPasswordSection name={me.name} />}
    </>
  )
}

function UsersSection() {
  const { pages } = useWords()
  const words = useAccessWords()
  const users = useAnswer('users', (signal) => asked(api.GET('/api/v1/users', { signal })))
  return (
    <section class="section first">
      <header>
        <h2>{pages.users}</h2>
        <span class="note">{words.usersNote}</span>
      </header>
      <Answered
        of={users}
        lines={4}
        draw={({ rows }) =>
          rows.length === 0 ? (
            <p class="note">{words.usersNone}</p>
          ) : (
            <ul class="users">
              {rows.map((user) => (
                <UserLine key={user.name} user={user} onChanged={users.again} />
              ))}
            </ul>
          )
        }
      />
      <NewUser onAdded={users.again} />
    </section>
  )
}
