import type { ComponentType } from 'preact'
import type { Words } from '../words/en.ts'
import { fetchedPage } from './fetched-page.tsx'

/** One page of Tutur: where it is, and the code that is fetched when it is first opened. */
export interface PageEntry {
  readonly name: keyof Words['pages']
  /** A pattern of preact-iso: `/actors/:actor`. */
  readonly path: string
  /** The letter that leads there after `g`; `null` where something must be chosen first. */
  readonly key: string | null
  /** Shown in the header. */
  readonly inNavigation: boolean
  readonly component: ComponentType
}

/** All pages, in the order of the header. */
export const pageList: readonly PageEntry[] = [
  {
    name: 'dossier',
    path: '/',
    key: 'd',
    inNavigation: true,
    component: fetchedPage(
      async () => (await import('../pages/dossier/dossier-page.tsx')).DossierPage,
    ),
  },
  {
    name: 'ledger',
    path: '/ledger',
    key: 'l',
    inNavigation: true,
    component: fetchedPage(
      async () => (await import('../pages/ledger/ledger-page.tsx')).LedgerPage,
    ),
  },
  {
    name: 'utterance',
    path: '/utterances/:utterance',
    key: null,
    inNavigation: false,
    component: fetchedPage(
      async () => (await import('../pages/utterance/utterance-page.tsx')).UtterancePage,
    ),
  },
  {
    name: 'document',
    path: '/documents/:document',
    key: null,
    inNavigation: false,
    component: fetchedPage(
      async () => (await import('../pages/document/document-page.tsx')).DocumentPage,
    ),
  },
  {
    name: 'issues',
    path: '/issues/:issue?',
    key: 'i',
    inNavigation: true,
    component: fetchedPage(async () => (await import('../pages/issue/issue-page.tsx')).IssuePage),
  },
  {
    name: 'actors',
    path: '/actors/:actor?',
    key: 'a',
    inNavigation: true,
    component: fetchedPage(async () => (await import('../pages/actor/actor-page.tsx')).ActorPage),
  },
  {
    name: 'review',
    path: '/review',
    key: 'r',
    inNavigation: true,
    component: fetchedPage(
      async () => (await import('../pages/review/review-page.tsx')).ReviewPage,
    ),
  },
  {
    name: 'sources',
    path: '/sources',
    key: 's',
    inNavigation: true,
    component: fetchedPage(
      async () => (await import('../pages/sources/sources-page.tsx')).SourcesPage,
    ),
  },
  {
    name: 'paste',
    path: '/paste',
    key: 'p',
    inNavigation: true,
    component: fetchedPage(async () => (await import('../pages/paste/paste-page.tsx')).PastePage),
  },
  {
    name: 'signIn',
    path: '/sign-in',
    key: null,
    inNavigation: false,
    component: fetchedPage(
      async () => (await import('../pages/sign-in/sign-in-page.tsx')).SignInPage,
    ),
  },
  {
    name: 'users',
    path: '/users',
    key: null,
    inNavigation: false,
    component: fetchedPage(async () => (await import('../pages/users/users-page.tsx')).UsersPage),
  },
  ...(import.meta.env.MODE === 'production' ? [] : [partsEntry()]),
]

/** Every part once, to look at while they are made. A production build has neither the page nor its code. */
function partsEntry(): PageEntry {
  return {
    name: 'parts',
    path: '/parts',
    key: null,
    inNavigation: false,
    component: fetchedPage(async () => (await import('../pages/parts/parts-page.tsx')).PartsPage),
  }
}

/** The address of a page without its parts that are chosen: `/actors`. */
export function addressOf({ path }: PageEntry): string {
  return path.replace(/\/:.*$/u, '') || '/'
}
