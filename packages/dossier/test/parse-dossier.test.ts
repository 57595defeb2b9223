import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeProblem, parseDossier } from '../src/index.ts'

const merane = readFileSync(new URL('merane/dossier.yaml', import.meta.url))
const whole = merane.toString('utf8')

/** What is said of a text, one line a problem. */
function problemsOf(source: string | Uint8Array): string[] {
  return parseDossier(source).problems.map(describeProblem)
}

/** What is said of the least dossier with some lines more; they begin in line 3. */
function problemsWith(lines: string): string[] {
  return problemsOf(`title: Merane\nlanguages: [en, id]\n${lines}`)
}

/** An actor of that key, in three lines. */
function actor(key: string, lines = ''): string {
  return `  - key: ${key}\n    names: [Somebody ${key}]\n${lines}`
}

describe('parseDossier reads', () => {
  const { dossier, problems } = parseDossier(merane)

  test('a whole dossier, of its bytes and of its characters', () => {
    expect(problems).toEqual([])
    expect(dossier).not.toBeNull()
    expect(parseDossier(whole)).toEqual({ dossier, problems })
    expect(parseDossier(`\uFEFF${whole}`)).toEqual({ dossier, problems })
    expect(parseDossier(whole.replaceAll('\n', '\r\n'))).toEqual({ dossier, problems })
  })

  test('the frame', () => {
    expect(dossier).toMatchObject({
      title: { en: 'The Strait of Merane', id: 'Selat Merane', ru: 'Пролив Меране' },
      dates: { from: '2025-03', to: '2026-04-30' },
      languages: ['en', 'id', 'ru'],
      parties: ['lantara', 'sarvia'],
      mediators: ['gulf-council'],
      store: 'ledger.sqlite',
      archive: 's3://tutur/merane',
    })
  })

  test('issues, with words by language', () => {
    expect(dossier?.issues[0]).toEqual({
      key: 'toll',
      question: {
        en: 'Should ships pay Lantara for the passage through the strait?',
        id: 'Haruskah kapal membayar Lantara untuk melintasi selat?',
      },
      keywords: {
        en: ['toll', 'transit fee'],
        id: ['tarif lintas', 'pungutan'],
        ru: ['сбор', 'плата за проход'],
      },
      exclude: { en: ['death toll'] },
    })
    expect(dossier?.issues[1]).toMatchObject({
      question: { und: 'Should Lantara and Sarvia patrol the strait together?' },
      keywords: { id: ['patroli bersama'] },
    })
  })

  test('actors with dated roles', () => {
    expect(dossier?.actors.find(({ key }) => key === 'ratna-wirasena')).toEqual({
      key: 'ratna-wirasena',
      type: 'person',
      names: { en: ['Ratna Wirasena'], ru: ['Ратна Вирасена'] },
      called: 'last',
      adjectives: {},
      seats: {},
      roles: [
        {
          office: 'deputy foreign minister',
          key: 'lantara.deputy-foreign-minister',
          of: 'lantara',
          names: {},
          shared: true,
          speaksFor: null,
          from: '2020',
          to: '2024-10-20',
        },
        {
          office: 'foreign minister',
          key: 'lantara.foreign-minister',
          of: 'lantara',
          names: { id: ['menteri luar negeri', 'menlu'] },
          shared: false,
          speaksFor: 'lantara',
          from: '2024-10-21',
          to: null,
        },
      ],
      speaksFor: [],
      wikidata: null,
    })
    expect(dossier?.actors.find(({ key }) => key === 'pavel-doran')).toMatchObject({
      names: { und: ['Pavel Doran', 'Павел Доран'] },
      wikidata: 'Q4115189',
    })
  })

  test('outlets, feeds and names of places', () => {
    expect(dossier?.outlets.map(({ key }) => key)).toEqual(['kabarselat.example', 'sarvia-wire'])
    expect(dossier?.outlets[0]?.domains).toEqual(['kabarselat.example', 'ks.example'])
    expect(dossier?.feeds.map(({ outlet, everyMinutes }) => [outlet, everyMinutes])).toEqual([
      ['kabarselat.example', 120],
      ['sarvia-wire', 30],
    ])
    expect(dossier?.naming).toEqual([
      {
        place: 'merane',
        called: { en: 'the Strait of Merane', id: 'Selat Merane' },
        insteadOf: ['the Lantara Passage'],
        note: 'The name of the charts; no view on whose it is.',
      },
    ])
  })

  test('words that YAML would take for something else', () => {
    const { dossier: odd } = parseDossier(
      `title: 2024\nlanguages: [no]\nissues:\n  - { key: on, question: "Yes?", keywords: { no: [yes, 007, 1e3] } }\n`,
    )
    expect(odd).toMatchObject({
      title: { und: '2024' },
      languages: ['no'],
      issues: [{ key: 'on', keywords: { no: ['yes', '007', '1e3'] } }],
    })
  })

  test('offices and actors of the bundled tables by their keys', () => {
    const { dossier: known, problems: told } = parseDossier(
      `title: x\nlanguages: [en]\nparties: [am, az]\nactors:\n${actor('mirzoyan', '    roles:\n      - { office: menlu, of: am }\n')}feeds:\n  - { address: "https://a.example/f", outlet: Reuters }\n`,
    )
    expect(told).toEqual([])
    expect(known?.actors[0]?.roles[0]?.key).toBe('am.foreign-minister')
  })
})

describe('parseDossier tells of', () => {
  const cases: readonly (readonly [what: string, lines: string, ...told: string[]])[] = [
    [
      'a month that no calendar has',
      'dates:\n  from: 2024-13-01\n',
      'line 4: "from: 2024-13-01" is no day; write it as 2024-12-01',
    ],
    [
      'a day that the month has not',
      'dates: { to: 2025-02-30 }\n',
      'line 3: "to: 2025-02-30" is no day; write it as 2025-02-28',
    ],
    [
      'a day written otherwise',
      'dates: { from: 1.12.2024, to: 12/31/2024 }\n',
      'line 3: "from: 1.12.2024" is no day; write it as 2024-12-01',
      'line 3: "to: 12/31/2024" is no day; write it as 2024-12-31',
    ],
    [
      'dates the wrong way round',
      'dates: { from: 2025-03, to: 2024 }\n',
      'line 3: it ends on 2024, before it begins on 2025-03; exchange "from" and "to", or mend one of them',
    ],
    [
      'a slip in a key, which is then read as what it is meant for',
      'issues:\n  - key: toll\n    qestion: Pay?\n    keywords: [toll]\n',
      'line 5: an issue has no key "qestion"; did you mean "question"?',
    ],
    [
      'what others call a key',
      'actors:\n  - { id: ratna, name: Ratna Wirasena }\n',
      'line 4: an actor has no key "id"; did you mean "key"?',
      'line 4: an actor has no key "name"; did you mean "names"?',
    ],
    [
      'a key that is near to none',
      'naming: []\ncolour: red\n',
      'line 4: a dossier has no key "colour"; its keys are title, dates, languages, parties, mediators, issues, actors, outlets, feeds, naming, store, archive',
    ],
    [
      'parties that nobody describes',
      `parties: [lantra, nowhere-at-all]\nactors:\n${actor('lantara')}`,
      'line 3: no actor has the key "lantra"; did you mean "lantara"?',
      'line 3: no actor has the key "nowhere-at-all"; describe it under "actors", or write the key of one that is there',
    ],
    [
      'roles of nobody, for nobody',
      `actors:\n${actor('ratna', '    roles:\n      - { office: minister, of: lantara, speaks-for: sarvia }\n')}`,
      'line 7: no actor has the key "lantara"; describe it under "actors", or write the key of one that is there',
      'line 7: no actor has the key "sarvia"; describe it under "actors", or write the key of one that is there',
    ],
    [
      'feeds of an outlet that nobody describes',
      'feeds:\n  - { address: "https://a.example/feed", outlet: kabar-selat }\n',
      'line 4: no outlet has the key "kabar-selat"; describe it under "outlets", or write the key of one that is there',
    ],
    [
      'two actors with one key',
      `actors:\n${actor('ratna')}${actor('ratna')}`,
      'line 6: two actors have the key "ratna", the other in line 4; give one of them another key, or make them one',
    ],
    [
      'two actors with one name',
      `actors:\n  - { key: ivo, names: Ivo Stanvik, called: last }\n  - { key: mira, names: Mira Stanvik, called: last }\n`,
      'line 5: warning: "mira" and "ivo" are both called "Stanvik", which so means neither without an office; take the name from one of them, or leave it at that',
    ],
    [
      'a key with other signs',
      `actors:\n${actor('Ratna Wirasena')}`,
      'line 4: "key: Ratna Wirasena" has other signs than a-z, 0-9, "-" and "."; write it as ratna-wirasena',
    ],
    [
      'an actor without a name',
      'actors:\n  - key: ratna\n  - { key: doran, names: {} }\n',
      'line 4: "names" is missing; write names: { en: [Ratna Wirasena], ru: [Ратна Вирасена] }',
      'line 5: "names" is empty; give at least one name',
    ],
    [
      'a kind that there is not',
      `actors:\n${actor('ratna', '    type: persn\n')}outlets:\n  - { name: KS, domains: ks.example, kind: blog }\n`,
      'line 6: "type: persn" is none that there is; did you mean "person"?',
      'line 8: "kind: blog" is none that there is; write one of wire, state-agency, daily, weekly, broadcaster, online, ministry, community, fact-checker',
    ],
    [
      'a language that is none',
      'issues:\n  - { key: toll, question: "Pay?", keywords: { english: [toll] } }\n',
      'line 4: "english" is no language; write a tag such as id, en, ru or sr-Latn',
    ],
    [
      'keywords in a language that the dossier has not',
      'issues:\n  - { key: toll, question: "Pay?", keywords: { ru: [сбор] } }\n',
      'line 4: warning: "keywords" has words in ru, which is not among the languages of the dossier; add it to "languages", or take them out',
    ],
    [
      'a question that asks nothing',
      'issues:\n  - { key: toll, question: The toll, keywords: [toll] }\n',
      'line 4: warning: the question has no question mark; ask what can be answered by yes or no',
    ],
    [
      'addresses that are none',
      'feeds:\n  - address: ks.example/feed\n    every: now and then\noutlets:\n  - { name: KS, domains: [kabar selat] }\n',
      'line 4: "ks.example/feed" is no address of the web; begin it with https://',
      'line 5: "every: now and then" is no time from a minute to a month; write it as 30 minutes, 2 hours or 1 day',
      'line 7: "kabar selat" is no domain; write it as kabarselat.example',
    ],
    [
      'places where nothing can be kept',
      'store: mysql://db/tutur\narchive: https://files.example\n',
      'line 3: "store: mysql://db/tutur" cannot be used; write the path of a file, or begin it with postgres://',
      'line 4: "archive: https://files.example" cannot be used; write the path of a folder, or begin it with s3://',
    ],
    [
      'a password',
      'store: postgres://tutur:secret@127.0.0.1/tutur\n',
      'line 3: warning: "store" holds a password that whoever gets the dossier can read; leave it to the environment',
    ],
    [
      'a list or keys where a text should stand',
      'store: [a, b]\ndates: 2024\n',
      'line 3: a text should stand here, not a list or keys of its own; write it behind the colon',
      'line 4: "dates" is made of lines "key: value"; its keys are from, to',
    ],
    [
      'keys that stand twice',
      'store: a\nstore: b\n',
      'line 4: "store" stands here twice; keep one of the two',
    ],
    ['tabs', 'dates:\n\tfrom: 2024\n', 'line 4: a tab at the beginning of the line; use blanks'],
    [
      'a bracket that is never closed',
      'parties: [lantara\nstore: a\n',
      'line 4: the line begins at the wrong column, or a bracket above is not closed; begin it where its neighbours begin',
    ],
    [
      'two colons',
      'store: a: b\n',
      'line 3: a second colon; put a text that holds ": " between quotation marks, or begin a new line',
    ],
    [
      'signs that YAML keeps for itself',
      'store: @home\n',
      'line 3: a text may not begin with @; put it between quotation marks',
    ],
    [
      'aliases',
      'dates: &d { from: 2024 }\nstore: *d\n',
      'line 4: *d is not read; write out what it stands for',
    ],
    ['tags', 'store: !!int 3\n', 'line 3: tags such as !!str are not read; take it out'],
    [
      'a second document',
      '---\ntitle: x\n',
      'line 3: a second document begins here; take the line "---" out',
    ],
  ]

  test.each(cases)('%s', (_, lines, ...told) => {
    expect(problemsWith(lines)).toEqual(told)
  })

  test('what is missing, and an item of Wikidata that is none', () => {
    expect(problemsOf('actors:\n  - { key: a, names: A, wikidata: 42 }\n')).toEqual([
      'line 1: "title" is missing; write title: The Strait of Merane',
      'line 1: "languages" is missing; write languages: [en, id]',
      'line 2: "42" is no item of Wikidata; write it as Q42',
    ])
  })

  test('line and column', () => {
    expect(parseDossier('title: x\nlanguages: [en, xx1]\n').problems).toMatchObject([
      { line: 2, column: 17, severity: 'error' },
    ])
  })

  test('texts that are no dossier', () => {
    const frame = 'a dossier is made of lines "key: value"; begin with "title: ..."'
    expect(problemsOf('')).toEqual([`line 1: ${frame}`])
    expect(problemsOf('# nothing\n')).toEqual([`line 1: ${frame}`])
    expect(problemsOf('Merane')).toEqual([`line 1: ${frame}`])
    expect(problemsOf('- a\n- b\n')).toEqual([`line 1: ${frame}`])
  })

  test('other encodings', () => {
    expect(problemsOf(Buffer.from(`\uFEFF${whole}`, 'utf16le'))).toEqual([
      'line 1: the file is UTF-16; save it as UTF-8',
    ])
    expect(
      problemsOf(Buffer.from('title: x\nlanguages: [en]\nstore: caf\u00e9\n', 'latin1')),
    ).toEqual(['line 3: a character is not UTF-8; save the file as UTF-8'])
    expect(problemsOf(Buffer.from('title: x\n\0\0'))).toEqual([
      'line 2: a zero character; this is no text file, save it as UTF-8',
    ])
  })

  const bombs: readonly (readonly [string, string])[] = [
    ['brackets', `parties: ${'['.repeat(100_000)}`],
    ['braces', `parties: ${'{a: '.repeat(100_000)}`],
    ['lists in lists', '- '.repeat(100_000)],
    ['keys of keys', `parties:\n  ${'? '.repeat(100_000)}`],
    ['steps', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ]

  test.each(bombs)('what is nested without end: %s', (_, text) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(/nested more than 100 deep/u)])
  })

  test('aliases that multiply, without writing them out', () => {
    const levels = 'bcdefghij'.split('').map((name, i) => {
      const before = 'abcdefghi'[i]
      return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]\n`
    })
    const told = problemsOf(`title: x\nlanguages: [en]\na: &a [x]\n${levels.join('')}`)
    expect(told).toHaveLength(90)
    expect(told[0]).toBe('line 4: *a is not read; write out what it stands for')
  })

  test('a text longer than any dossier', () => {
    expect(problemsOf(`#${' '.repeat(4_000_001)}`)).toEqual([
      'line 1: the file is too long for a dossier; keep lists of more than 4 MB elsewhere',
    ])
  })
})

describe('two who hold one office', () => {
  const held = (from: string, to: string, more = ''): string =>
    `    roles:\n      - { office: minister, of: az, from: ${from}, to: ${to}${more} }\n`

  test('are warned of where their days meet', () => {
    const lines = `actors:\n${actor('a', held('2020', '2024-10-20'))}${actor('b', held('2024-10-19', '2025'))}`
    expect(problemsWith(lines)).toEqual([
      'line 11: warning: "b" and "a" hold az.minister at one time; mend "from" or "to", or write "shared: yes" in both if several hold it',
    ])
    expect(parseDossier(`title: x\nlanguages: [en]\n${lines}`).dossier).not.toBeNull()
  })

  test.each([
    ['follow each other on one day', held('2020', '2024-10-20'), held('2024-10-20', '2025')],
    ['may follow each other within a year', held('2020', '2024'), held('2024', '2025')],
    ['share it', held('2020', '2024', ', shared: yes'), held('2021', '2025', ', shared: yes')],
  ])('are not where they %s', (_, one, other) => {
    expect(problemsWith(`actors:\n${actor('a', one)}${actor('b', other)}`)).toEqual([])
  })
})

describe('whatever the text', () => {
  const lines = whole.split('\n')

  test('nothing is thrown, and every problem lies in it', () => {
    const edited = fc
      .array(
        fc.record({
          at: fc.nat(lines.length - 1),
          line: fc.constantFrom(...lines, ' - x', '\t', '"', '{', 'a: b: c', '- *x', '!!x'),
        }),
        {
          maxLength: 6,
        },
      )
      .map((edits) => {
        const changed = [...lines]
        for (const { at, line } of edits) changed[at] = line
        return changed.join('\n')
      })
    fc.assert(
      fc.property(fc.oneof(edited, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const { dossier, problems } = parseDossier(text)
        const errors = problems.filter(({ severity }) => severity === 'error')
        expect(dossier === null).toBe(errors.length > 0)
        for (const { line, column, message } of problems) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(text.split(/\r?\n|\r/u).length)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(message).not.toMatch(/\n|\.$/u)
        }
      }),
      { numRuns: 50 },
    )
  })
})
