import type { LanguagePack } from 'tutur'
import { german } from 'tutur/languages/de'
import { english } from 'tutur/languages/en'
import { indonesian } from 'tutur/languages/id'
import { russian } from 'tutur/languages/ru'

/** The languages that there are tables for. */
export const packs: readonly LanguagePack[] = [indonesian, english, german, russian]

/** Tags of the languages that there are tables for. */
export const knownLanguages: readonly string[] = packs.map(({ tag }) => tag)
