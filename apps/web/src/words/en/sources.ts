import { speechOf } from '../speech.ts'

const { counted } = speechOf('en-GB')

export const sourcesWords = {
  firstVisit:
    'Where the ledger is read from: feeds and how they fare, outlets and whose they are, and what could not be read.',
  feeds: 'Feeds',
  feedsNote: 'what tutur watch reads; times are yours',
  feedsNone: 'No feeds are watched.',
  feedsNoneHelp:
    'Write them into dossier.yaml, under feeds, and let tutur watch run: it asks each as often as it may.',
  address: 'Address',
  language: 'Language',
  lastSuccess: 'Last success',
  next: 'Next',
  state: 'How it fares',
  never: 'never yet',
  every: (minutes: number) =>
    minutes % 60 === 0
      ? counted(minutes / 60, { one: 'every hour', other: 'every # hours' })
      : counted(minutes, { one: 'every minute', other: 'every # minutes' }),
  fine: 'answers',
  notAsked: 'not asked yet',
  failures: (count: number) =>
    counted(count, { one: 'failed once', other: 'failed # times in a row' }),
  outlets: 'Outlets',
  notStated: 'not stated',
  outletsNote: 'most articles first; those outside the dossier are known from the articles alone',
  outletsNone: 'No outlet is known yet.',
  outlet: 'Outlet',
  owner: 'Owner',
  kind: 'Kind',
  articles: 'Articles',
  statements: 'Statements',
  origins: 'At the source',
  originsHelp: 'utterances that it got at the source itself',
  last: 'Last',
  outside: 'not in the dossier',
  unread: 'What could not be read',
  unreadNote: 'it stays in the archive, and is tried again with every new reading',
  unreadNone: 'Everything that came in could be read.',
  from: 'From',
  part: 'Part',
  why: 'Why',
  codings: 'Readings of the archive',
  codingsNote: 'each version of Tutur reads the archive anew; older readings stay beside it',
  coding: 'Reading',
  made: 'Made by',
  is: { building: 'being made', current: 'the one that is shown', old: 'kept' },
  kinds: {
    wire: 'news agency',
    'state-agency': 'state agency',
    daily: 'daily',
    weekly: 'weekly',
    broadcaster: 'broadcaster',
    online: 'online',
    ministry: 'ministry',
    official: 'official',
  } as Readonly<Record<string, string>>,
  facts: {
    feeds: (count: number) => counted(count, { one: '*#* feed', other: '*#* feeds' }),
    outlets: (count: number) => counted(count, { one: '*#* outlet', other: '*#* outlets' }),
    unread: (count: number) => counted(count, { one: '*#* not read', other: '*#* not read' }),
  },
}
