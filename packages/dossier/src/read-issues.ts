import type { Issue } from './dossier.ts'
import {
  type Known,
  neededIn,
  type Part,
  partOf,
  textByLanguageIn,
  textsByLanguageIn,
  valueIn,
  valuesIn,
  warnOfLanguages,
} from './fields.ts'
import { KeysOnce, keyIn } from './keys-once.ts'
import { warn } from './read-yaml.ts'

const issueFields: Known = {
  what: 'an issue',
  fields: ['key', 'question', 'keywords', 'exclude'],
  otherwise: { id: 'key', keyword: 'keywords', excluded: 'exclude', not: 'exclude' },
}

/** The issues of a dossier in those languages. */
export function readIssues(part: Part, languages: readonly string[]): Issue[] {
  const keys = new KeysOnce(part.reading, { what: 'issue', example: 'toll' })
  return valuesIn(part, 'issues').flatMap((value) => {
    const issue = partOf(part.reading, value, issueFields)
    return issue === null ? [] : [readIssue(issue, keys, languages)]
  })
}

function readIssue(part: Part, keys: KeysOnce, languages: readonly string[]): Issue {
  const key = keyIn(part, keys)
  neededIn(part, 'question', 'Should ships pay for passage?')
  const question = textByLanguageIn(part, 'question')
  const asked = valueIn(part, 'question')
  if (asked !== null && Object.values(question).some((text) => !/[?؟？՞]\s*$/u.test(text)))
    warn(
      part.reading,
      asked.at,
      'the question has no question mark; ask what can be answered by yes or no',
    )
  neededIn(part, 'keywords', '{ en: [toll, transit fee] }')
  for (const name of ['keywords', 'exclude']) warnOfLanguages(part, name, languages)
  return {
    key,
    question,
    keywords: textsByLanguageIn(part, 'keywords'),
    exclude: textsByLanguageIn(part, 'exclude'),
  }
}
