import type { ComponentType } from 'preact'
import type { Words } from '../words/en.ts'

/** One page of Tutur: where it is, and how it is fetched when it is first opened. */
export interface PageEntry {
  readonly name: keyof Words['pages']
  /** A pattern of preact-iso: `/actors/:actor`. */
  readonly path: string
  /** The letter that leads there after `g`; `null` where something must be chosen first. */
  readonly key: string | null
  /** Shown in the header. */
  readonly inNavigation: boolean
  /** Fetches its code; once, however often it is called. */
  readonly load: () => Promise<ComponentType>
  /** Its words come with those of the frame. */
  readonly isFirst?: true
}

/** All pages, in the order of the header. */
export const pageList: readonly PageEntry[] = [
  {
    name: 'dossier',
    path: '/',
    key: 'd',
    inNavigation: true,
    isFirst: true,
    load: async () => (await import('../pages/dossier/dossier-page.tsx')).DossierPage,
  },
  {
    name: 'ledger',
    path: '/ledger',
    key: 'l',
    inNavigation: true,
    load: async () => (await import('../pages/ledger/ledger-page.tsx')).LedgerPage,
  },
  {
    name: 'utterance',
    path: '/utterances/:utterance',
    key: null,
    inNavigation: false,
    load: async () => (await import('../pages/utterance/utterance-page.tsx')).UtterancePage,
  },
  {
    name: 'document',
    path: '/documents/:document',
    key: null,
    inNavigation: false,
    load: async () => (await import('../pages/document/document-page.tsx')).DocumentPage,
  },
  {
    name: 'issues',
    path: '/issues/:issue?',
    key: 'i',
    inNavigation: true,
    load: async () => (await import('../pages/issue/issue-page.tsx')).IssuePage,
  },
  {
    name: 'actors',
    path: '/actors/:actor?',
    key: 'a',
    inNavigation: true,
    load: async () => (await import('../pages/actor/actor-page.tsx')).ActorPage,
  },
  {
    name: 'review',
    path: '/review',
    key: 'r',
    inNavigation: true,
    load: async () => (await import('../pages/review/review-page.tsx')).ReviewPage,
  },
  {
    name: 'sources',
    path: '/sources',
    key: 's',
    inNavigation: true,
    load: async () => (await import('../pages/sources/sources-page.tsx')).SourcesPage,
  },
  {
    name: 'paste',
    path: '/paste',
    key: 'p',
    inNavigation: true,
    load: async () => (await import('../pages/paste/paste-page.tsx')).PastePage,
  },
  {
    name: 'signIn',
    path: '/sign-in',
    key: null,
    inNavigation: false,
    load: async () => (await import('../pages/sign-in/sign-in-page.tsx')).SignInPage,
  },
  {
    name: 'users',
    path: '/users',
    key: null,
    inNavigation: false,
    load: async () => (await import('../pages/users/users-page.tsx')).UsersPage,
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
    load: async () => (await import('../pages/parts/parts-page.tsx')).PartsPage,
  }
}

/** The address of a page without its parts that are chosen: `/actors`. */
export function addressOf({ path }: PageEntry): string {
  return path.replace(/\/:.*$/u, '') || '/'
}

/** Whether an address of this window leads to the page: to `/actors/minister` that of actors does. */
export function isAt(entry: PageEntry, path: string): boolean {
  const address = addressOf(entry)
  // The page that is at the root has a name of its own, too.
  if (address === '/') return path === '/' || path === '/dossier'
  return path === address || path.startsWith(`${address}/`)
}
