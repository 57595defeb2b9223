/** The word for a number of things in each plural form that the language has; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** How one language counts, lists and writes numbers. */
export interface Speech {
  /** `1 origin`, `1,204 origins`: the form that fits, with the number as the language writes it. */
  readonly counted: (count: number, forms: PluralForms) => string
  readonly number: (value: number) => string
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string
  /** The name of a language by its tag: `Russian`; the tag itself where nobody knows it. */
  readonly languageName: (tag: string) => string
}

/** @param tag BCP 47, such as `en-GB`. */
export function speechOf(tag: string): Speech {
  const plural = new Intl.PluralRules(tag)
  const numbers = new Intl.NumberFormat(tag)
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  const names = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' })
  return {
    counted(count, forms) {
      const form = forms[plural.select(count)] ?? forms.other
      return form.replace('#', numbers.format(count))
    },
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    languageName(languageTag) {
      try {
        return names.of(languageTag) ?? languageTag
      } catch {
        // What a page calls its language need not be a tag.
        return languageTag
      }
    },
  }
}
