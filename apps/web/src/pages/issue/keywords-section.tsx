import type { Shapes } from '../../api/shapes.ts'
import { useWords } from '../../words/language.ts'
import { useIssueWords } from './issue-words.ts'

/** The words by which the issue is known in each language, and those that do not count. */
export function KeywordsSection({
  issue: { keywords, exclude },
}: {
  readonly issue: Shapes['Issue']
}) {
  const words = useIssueWords()
  const { speech } = useWords()
  const languages = [...new Set([...Object.keys(keywords), ...Object.keys(exclude)])].sort()
  return (
    <section class="section">
      <header>
        <h2>{words.keywords}</h2>
        <span class="note">{words.keywordsNote}</span>
      </header>
      {languages.length === 0 && <p class="note">{words.noKeywords}</p>}
      <dl class="keywords">
        {languages.map((tag) => (
          <div key={tag}>
            <dt>{speech.languageName(tag)}</dt>
            <dd lang={tag}>
              {(keywords[tag] ?? []).join(' · ')}
              {(exclude[tag] ?? []).length > 0 && (
                <span class="note">
                  {' '}
                  {words.excluded}: {(exclude[tag] ?? []).join(' · ')}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
