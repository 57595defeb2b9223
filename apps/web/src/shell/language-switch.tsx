import { Fragment } from 'preact'
import { ledgerChanged } from '../api/use-answer.ts'
import { tell } from '../parts/toasts.tsx'
import { speak, useLanguage, useWords } from '../words/language.ts'
import { languages } from '../words/wanted-language.ts'

/** EN · ID */
export function LanguageSwitch({ label }: { readonly label: string }) {
  const current = useLanguage()
  const { shell } = useWords()
  return (
    <fieldset class="languages">
      <legend class="heard">{label}</legend>
      {languages.map((language, index) => (
        <Fragment key={language}>
          {index > 0 && <span aria-hidden="true">·</span>}
          <button
            type="button"
            aria-pressed={language === current}
            title={shell.languageNames[language]}
            onClick={() => {
              speak(language)
                .then(ledgerChanged)
                .catch(() => tell({ words: shell.notFetched }))
            }}
          >
            {language.toUpperCase()}
          </button>
        </Fragment>
      ))}
    </fieldset>
  )
}
