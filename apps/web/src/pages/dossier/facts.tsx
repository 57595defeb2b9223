import type { Shapes } from '../../api/shapes.ts'
import { useWords } from '../../words/language.ts'
import { Rich } from '../../words/rich.tsx'
import { tellDay } from '../../words/tell-day.ts'
import { useDossierWords } from './dossier-words.ts'

/** How much there is: articles, outlets, utterances, languages, days. */
export function Facts({ facts }: { readonly facts: Shapes['Facts'] }) {
  const words = useDossierWords()
  const all = useWords()
  const { from, to, languages } = facts
  const names = languages.map(all.speech.languageName)
  return (
    <div class="facts told">
      <Fact told={words.articles(facts.documents)} />
      <Fact told={words.outlets(facts.outlets)} />
      <Fact told={words.utterances(facts.utterances)} />
      <span title={all.speech.list(names)}>
        <Rich text={words.languages(languages.length)} />
      </span>
      {from !== null && <span>{tellDay({ from, to }, all).day}</span>}
    </div>
  )
}

function Fact({ told }: { readonly told: string }) {
  return (
    <span>
      <Rich text={told} />
    </span>
  )
}
