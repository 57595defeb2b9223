import { yaml } from './yaml.ts'

/** What is known when a dossier is begun. */
export interface NewDossier {
  /** Default `Untitled`. */
  readonly title?: string
  /** BCP 47. Default `en` and `id`. */
  readonly languages?: readonly string[]
}

/**
 * The text of a new `dossier.yaml`, with every key explained. It passes the check as it is, and with every line that begins
 * with one `#` taken out of its comment.
 */
export function newDossier({
  title = 'Untitled',
  languages = ['en', 'id'],
}: NewDossier = {}): string {
  return template
    .replace('{title}', () =>
      yaml().stringify(title, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trim(),
    )
    .replace('{languages}', () => languages.join(', '))
}

const template = `## A dossier of Tutur: what a conflict or a negotiation is about, who takes part, who reports.
## Lines with ## explain; lines with # are examples: take the # and one blank away to use them.
## "tutur dossier check" tells what is wrong with it, line by line.

title: {title}

## The stretch of time that it covers. A day, a month or a year; leave "to" out while it goes on.
# dates: { from: 2025-03-01 }

## In which its coverage is read.
languages: [{languages}]

## Keys of actors below, or of those that Tutur knows (such as "id" for Indonesia).
# parties: [lantara, sarvia]
# mediators: [gulf-council]

## Questions that can be answered by yes or no. Keywords show that words touch the question; words to exclude, that they
## do not, whatever keyword stands there.
# issues:
#   - key: toll
#     question: { en: "Should ships pay Lantara for the passage through the strait?" }
#     keywords:
#       en: [toll, transit fee]
#     exclude:
#       en: [death toll]

## Who speaks. Keys are yours: small letters, digits and hyphens. Names by language, each in its own script.
# actors:
#   - key: lantara
#     type: state # person (the usual one), organisation, armed-group, state, territory
#     names:
#       en: [Lantara]
#     adjectives: { en: [Lantaran] }
#     seats: { en: [Port Lantar] } # where its government sits: "Port Lantar refuses"
#   - key: sarvia
#     type: state
#     names:
#       en: [Sarvia]
#   - key: gulf-council
#     type: organisation
#     names:
#       en: [Gulf Council]
#   - key: ratna-wirasena
#     names:
#       en: [Ratna Wirasena]
#     called: last # the one word that stands for her: first, last, or full for none
#     roles:
#       - office: foreign minister
#         of: lantara # of whom: an actor
#         from: 2024-10-21 # a day, a month or a year
#         speaks-for: lantara # the party for which she may speak while she holds it

## Who publishes, as far as Tutur does not know it. The first domain is the key.
# outlets:
#   - name: Kabar Selat
#     domains: [kabarselat.example]
#     owner: Selat Media
#     kind: daily # wire, state-agency, daily, weekly, broadcaster, online, ministry, community, fact-checker
#     languages: [id]

## Addresses that "tutur watch" keeps reading.
# feeds:
#   - address: https://kabarselat.example/feed.xml
#     outlet: kabarselat.example
#     language: id
#     every: 30 minutes

## How this dossier calls disputed places, whoever calls them otherwise.
# naming:
#   - place: merane
#     called: { en: the Strait of Merane }
#     instead-of: [the Lantara Passage]
#     note: The name of the charts; no view on whose it is.

## Where the ledger is kept: a file here, or an address that begins with postgres://.
store: ledger.sqlite

## Where everything that came in is kept as it came: a folder here, or an address that begins with s3://.
archive: archive
`
