import { InvalidArgumentError, Option } from 'commander'
import type { Given } from 'tutur'
import { dayOf } from 'tutur-harvest'
import { languageTag } from './commands/language-tag.ts'

/** What the user says of all inputs of a command. */
export interface GivenOptions {
  readonly lang?: string
  readonly published?: string
  readonly outlet?: string
}

/** The options by which the user says it. */
export function givenOptions(): readonly Option[] {
  return [
    new Option('-l, --lang <tag>', 'language of the inputs, such as id, en, de or ru').argParser(
      languageTag,
    ),
    new Option('-p, --published <day>', 'day of publication, such as 2026-08-14').argParser(day),
    new Option('-o, --outlet <name>', 'outlet that published the inputs').argParser(outletName),
  ]
}

/** What was said, as captures have it. */
export function givenOf({ lang, published, outlet }: GivenOptions): Given {
  return {
    ...(lang === undefined ? {} : { language: lang }),
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
  }
}

function outletName(value: string): string {
  if (value.trim() === '')
    throw new InvalidArgumentError('Give the name of the outlet, or leave the option out.')
  return value
}

function day(value: string): string {
  const found = dayOf(value)
  if (found === null || found !== value)
    throw new InvalidArgumentError('Give a day such as 2026-08-14.')
  return found
}
