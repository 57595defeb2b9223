import type { Page } from 'playwright-core'

/** Something that people do on a page. */
export interface Action {
  readonly name: string
  readonly act: (page: Page) => Promise<unknown>
  /** Selects what must come of it, and is not there before. */
  readonly shows?: string
}

/** A page that is opened, and what is done on it, one after the other. */
export interface Tried {
  readonly name: string
  readonly path: string
  /** What a first row is. */
  readonly rows: string
  readonly actions: readonly Action[]
}

const press =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
const click =
  (selector: string) =>
  (page: Page): Promise<void> =>
    page.locator(selector).first().click()
const type =
  (selector: string, text: string) =>
  (page: Page): Promise<void> =>
    page.locator(selector).first().pressSequentially(text)

const keys: readonly Action[] = [
  { name: '? shows the keys', act: press('?'), shows: 'dialog[open]' },
  { name: 'Escape hides them', act: press('Escape'), shows: 'body:not(:has(dialog[open]))' },
]

/** To another page by its key. */
const goes = (key: string, name: string, shows: string): Action => ({
  name: `g ${key} to ${name}`,
  act: press('g', key),
  shows,
})

/** A few articles' worth of words. */
const pasted = Array.from(
  { length: 40 },
  (_, index) =>
    `“We agree to pay our share of gauge ${index + 1},” Foreign Minister Damir Oshel said on Monday. The mediator, Lena Korvane, told reporters that the talks would go on.`,
).join('\n\n')

/** Every page of the demo that is served at `address`. */
export async function triedPages(address: string): Promise<readonly Tried[]> {
  const answer = await fetch(`${address}/api/v1/utterances?limit=20`)
  const { rows } = (await answer.json()) as {
    rows: readonly { id: string; document: { id: string } }[]
  }
  return [
    {
      name: 'dossier',
      path: '/',
      rows: '.matrix tbody tr',
      actions: [
        { name: 'Table', act: click('.matrix-room + .under button'), shows: '.plain-table tr' },
        ...keys,
        goes('l', 'the ledger', '.ledger-row'),
      ],
    },
    {
      name: 'ledger',
      path: '/ledger',
      rows: '.ledger-row',
      actions: [
        { name: 'j j j', act: press('j', 'j', 'j') },
        { name: 'o opens a row', act: press('o'), shows: '.ledger-row.open .equation' },
        { name: 'o closes it', act: press('o'), shows: '.ledger:not(:has(.ledger-row.open))' },
        {
          name: 'click opens a row',
          act: click('.row-words >> nth=4'),
          shows: '.ledger-row.open .equation',
        },
        {
          name: 'a facet is ticked',
          act: click('.facet .tick input'),
          shows: '.ledger:has(.facet input:checked) .ledger-row',
        },
        { name: '/ to the search', act: press('/'), shows: '.find input:focus' },
        { name: 'words are typed', act: type('.find input', 'gauge') },
        {
          name: 'Enter searches',
          act: press('Enter'),
          shows: '.ledger:has(.chip):not(:has(.facet input:checked)) .ledger-row',
        },
        { name: '+ adds a part', act: click('button:has-text("+")'), shows: '.field-list' },
      ],
    },
    {
      name: 'utterance',
      path: `/utterances/${rows[3]?.id ?? ''}`,
      rows: '.equation',
      actions: [...keys, goes('d', 'the dossier', '.matrix tbody tr')],
    },
    {
      name: 'document',
      path: `/documents/${rows[3]?.document.id ?? ''}`,
      rows: '.statement-note',
      actions: [
        { name: 'j j', act: press('j', 'j') },
        { name: 'click on a number', act: click('.statement-note button.row-number') },
        { name: 'o opens the utterance', act: press('o'), shows: '.equation' },
      ],
    },
    {
      name: 'issue',
      path: '/issues/gauges',
      rows: '.voices li',
      actions: [...keys, goes('i', 'all issues', 'main:not(:has(.voices)) a[href^="/issues/"]')],
    },
    {
      name: 'actors',
      path: '/actors',
      rows: '.actors li',
      actions: [
        { name: 'a name is typed', act: type('.actor-filter input', 'osh') },
        {
          name: 'a kind is chosen',
          act: click('.actor-filter .segments button >> nth=1'),
          shows: '.actor-filter .segments button:nth-of-type(2)[aria-pressed=true]',
        },
      ],
    },
    {
      name: 'actor',
      path: '/actors/oshel',
      rows: '.steps',
      actions: [...keys, goes('a', 'all actors', '.actors li')],
    },
    {
      name: 'review',
      path: '/review',
      rows: '.card .question',
      actions: [
        { name: 'j j', act: press('j', 'j') },
        { name: '2 chooses', act: press('2') },
        ...keys,
      ],
    },
    {
      name: 'sources',
      path: '/sources',
      rows: '.outlets tbody tr',
      actions: [...keys, goes('r', 'review', '.card .question')],
    },
    {
      name: 'paste',
      path: '/paste',
      rows: 'textarea',
      actions: [
        { name: 'words are typed', act: type('textarea', '“We agree,” said Oshel.') },
        {
          name: 'they are read',
          act: press('Control+Enter'),
          shows: '.document-text',
        },
        { name: 'e edits', act: press('e'), shows: 'textarea' },
        {
          name: 'a long text is read',
          act: async (page) => {
            await page.locator('textarea').fill(pasted)
            await press('Control+Enter')(page)
          },
          shows: '.document-text',
        },
      ],
    },
  ]
}
