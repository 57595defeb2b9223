import type { OriginTreeProps } from '../../parts/origin-tree.tsx'
import type { TreeOutlet } from '../../parts/origin-tree-layout.ts'
import type { TimelineData, TimelineUtterance } from '../../parts/timeline-layout.ts'
import type { Wording, WordingsProps } from '../../parts/wordings.tsx'

/** Invented words for the page of all parts. */

function outlet(name: string, more: Partial<TreeOutlet>): TreeOutlet {
  return {
    key: name,
    name,
    kind: 'repeat',
    did: 'word for word, credits MWS',
    link: 'cites',
    language: null,
    isRetracted: false,
    publishedAt: '2025-03-10',
    href: null,
    repeats: [],
    ...more,
  }
}

export const shownTree: OriginTreeProps = {
  speaker: 'Oren Tavalis',
  occasion: 'to reporters, Torvane',
  day: '10 Mar 2025',
  independent: 3,
  outlets: 7,
  atLeast: false,
  sentences: [
    'Three had it from Tavalis.',
    'Four repeated one of those three, the wire MWS. Repeating does not add an origin.',
  ],
  origins: [
    outlet('Ministry of Foreign Affairs', {
      kind: 'release',
      did: 'transcript',
      language: 'en',
      publishedAt: '2025-03-10T16:30',
    }),
    outlet('MWS', {
      kind: 'reporter',
      did: 'wire, own reporter',
      language: 'en',
      repeats: [
        outlet('The Harbour Tribune', {
          publishedAt: '2025-03-10T15:00',
          repeats: [outlet('Warta Kencana', { did: 'paraphrased, credits both', language: 'id' })],
        }),
        outlet('Lentera Samudra', {
          did: 'translated, credits MWS',
          language: 'id',
          publishedAt: '2025-03-10T16:00',
        }),
        outlet('Drost Courier', {
          did: 'word for word, no credit',
          link: 'copies',
          publishedAt: '2025-03-10T18:00',
        }),
      ],
    }),
    outlet('Кавинформ', {
      kind: 'reporter',
      did: 'state agency, own reporter',
      language: 'ru',
      publishedAt: '2025-03-10T15:05',
    }),
  ],
}

function wording(text: string, more: Partial<Wording>): Wording {
  return {
    outlets: [],
    language: 'en',
    text,
    cue: 'said',
    isAsReference: false,
    differences: null,
    stated: null,
    out: '10 Mar, 14:20 +03',
    href: '/documents/mws-1',
    ...more,
  }
}

const mwsText = '“We are not closing the strait to anyone,” he said.'
const ruText = '«Мы ни для кого не закрываем пролив», — подчеркнул министр.'

export const shownWordings: WordingsProps = {
  reference: 'MWS',
  referenceLanguage: 'en',
  repeatedFrom: 'MWS',
  atSource: [
    wording(mwsText, {
      outlets: [{ key: 'mws', name: 'MWS', kind: 'reporter', chain: [] }],
    }),
    wording(ruText, {
      outlets: [{ key: 'kavinform', name: 'Кавинформ', kind: 'reporter', chain: [] }],
      language: 'ru',
      cue: 'подчеркнул',
    }),
    wording('We are not closing the strait to anyone.', {
      outlets: [{ key: 'ministry', name: 'Ministry, transcript', kind: 'release', chain: [] }],
      cue: 'colon, transcript',
      differences: [
        { kind: 'added', text: 'I have read that word, “blockade”, in this morning’s papers. No.' },
        { kind: 'same', text: ' We are not closing the strait to anyone. ' },
        { kind: 'added', text: 'A ship that pays the fee passes.' },
      ],
    }),
  ],
  repeated: [
    wording(mwsText, {
      outlets: [
        {
          key: 'tribune',
          name: 'Tribune',
          kind: 'repeat',
          chain: [
            { name: 'Tribune', has: 'cites' },
            { name: 'MWS', has: null },
          ],
        },
        {
          key: 'courier',
          name: 'Courier',
          kind: 'repeat',
          chain: [
            { name: 'Courier', has: 'copies' },
            { name: 'MWS', has: null },
          ],
        },
      ],
      isAsReference: true,
      cue: null,
      out: null,
      href: null,
    }),
    wording('dia menegaskan Kavendia tidak akan menutup selat untuk negara mana pun', {
      outlets: [
        {
          key: 'kencana',
          name: 'Warta Kencana',
          kind: 'repeat',
          chain: [
            { name: 'Kencana', has: 'cites' },
            { name: 'Tribune', has: 'cites' },
            { name: 'MWS', has: null },
          ],
        },
      ],
      language: 'id',
      cue: 'menegaskan',
      stated: '“any country”, not “anyone”; future; reported',
      out: null,
    }),
  ],
}

function said(key: string, day: string, more: Partial<TimelineUtterance> = {}): TimelineUtterance {
  return {
    key,
    day: { from: day, to: day },
    stance: null,
    issue: null,
    shift: null,
    href: null,
    ...more,
  }
}

export const shownTimeline: TimelineData = {
  window: { from: '2025-03-01', to: '2026-04-18' },
  lanes: [
    {
      key: 'kavendia',
      name: 'Kavendia',
      utterances: [
        said('k1', '2025-03-10', { stance: 'supports', issue: 'transit fee' }),
        said('k2', '2025-03-10'),
        said('k3', '2025-03-12'),
        said('k4', '2025-04-02', { stance: 'opposes', issue: 'fishermen' }),
        said('k5', '2025-08-20', { stance: 'conditional', issue: 'transit fee', shift: 'yes' }),
        said('k6', '2025-12-08', { stance: 'supports', issue: 'transit fee', shift: 'yes' }),
        said('k7', '2025-06-14', { day: { from: '2025-06-10', to: '2025-06-16' } }),
        said('k8', '2025-06-14', { day: { from: null, to: null } }),
      ],
    },
    {
      key: 'sulmira',
      name: 'Sulmira',
      utterances: [
        said('s1', '2025-03-12', { stance: 'opposes', issue: 'transit fee' }),
        said('s2', '2026-02-10', {
          stance: 'conditional',
          issue: 'joint patrols',
          shift: 'waits',
        }),
      ],
    },
    {
      key: 'halvern',
      name: 'Halvern',
      utterances: [said('h1', '2025-03-14', { stance: 'undeclared', issue: 'transit fee' })],
    },
  ],
  articles: [
    { month: '2025-03', count: 16 },
    { month: '2025-04', count: 14 },
    { month: '2025-05', count: 2 },
    { month: '2025-06', count: 1 },
    { month: '2025-07', count: 4 },
    { month: '2025-08', count: 6 },
    { month: '2025-09', count: 4 },
    { month: '2025-10', count: 3 },
    { month: '2025-11', count: 1 },
    { month: '2025-12', count: 3 },
    { month: '2026-01', count: 1 },
    { month: '2026-02', count: 4 },
    { month: '2026-04', count: 1 },
  ],
}
