import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addUser } from '../../src/access/access.ts'
import { addRecords } from '../add-record.ts'
import { type DemoServer, startDemoServer } from '../demo-server.ts'
import { hostileStrings } from './hostile-strings.ts'

/** Rows of the ledger of which a test asks. */
export interface HostileServer extends DemoServer {
  /** Ids, of the first hundred. */
  readonly utterances: readonly string[]
  readonly documents: readonly string[]
}

/** One thing said for each string, so that no two are one utterance. */
const subjects: readonly string[] = `
open the sluice at dawn, for the rice in the valley
sell no timber this winter, since the mills stand empty
count every fishing boat, before the storms come
repair the bridge at Sarn, with stone from the quarry
teach three languages, in all village schools
pay the nurses in full, as the law demands
close the eastern border, until the snow has melted
plant forty thousand trees, where the fire went through
buy no more tanks, while bread is dear
invite the envoys again, to a table without flags
move the museum north, out of reach of the flood
release eleven prisoners, whose terms are over
forbid night flights, over the hospital
lower the tax on salt, by a third
dig wells for the herders, along the old road
print new banknotes, with the face of a poet
send doctors to Velm, where fever spreads
ask nobody for passports, at the harbour gate
keep the gas storage full, whatever it costs
build a school of music, on the site of the barracks
write a new water code, with both banks at the table
dismiss the harbour master, for reasons of health
mine no coal after June, not even for steel
honour the ceasefire, hour by hour
feed the stray horses, from public barns
vaccinate the cattle, in every district
translate the treaty, into four tongues
rent out the palace, to whoever pays
search for the ferry, with divers and sonar
welcome the refugees, in the stadium
ban plastic nets, from all lakes
guard the observatory, day and night
reopen the railway, as far as Ostrel
refuse the loan, on such conditions
thank the volunteers, one by one
measure the glacier, each September
fine the refinery, for the smoke
elect the judges, by secret ballot
lengthen the runway, towards the sea
insure the farmers, against hail
map the minefields, with dogs and drones
restore the lighthouse, stone by stone
stop the lottery, which ruins families
halve the speed limit, near kindergartens
broadcast the session, without cuts
`
  .trim()
  .split('\n')

/** How many strings stand in one article. */
const inOneArticle = 5

/** Serves a ledger in which whatever anybody may write is hostile: dossier, articles, decisions, searches, users, feeds. */
export async function startHostileServer(
  options: { readonly pages?: string } = {},
): Promise<HostileServer> {
  const server = await startDemoServer({ ...options, prepare: makeHostile })
  const { store } = server.services.ledger
  for (const name of hostileStrings.slice(0, 8))
    await addUser(store, { name, role: 'reader', password: null })
  await store.remember(`feed ${feedAddress}`, JSON.stringify(failedFeed))
  await nameSpeakers(server)
  const { rows } = await get<{ rows: Utterance[] }>(server, 'utterances?limit=100')
  for (const name of hostileStrings.slice(0, 12))
    await post(server, 'searches', { name, query: 'lang:en' })
  return {
    ...server,
    utterances: rows.map(({ id }) => id),
    documents: [...new Set(rows.map(({ document }) => document.id))],
  }
}

interface Utterance {
  readonly id: string
  readonly document: { readonly id: string }
}

const feedAddress = 'https://paper0.example/feed?x=%22%3E%3Cscript%3Ealert(1)'

const failedFeed = {
  lastFailure: { at: '2026-05-01T10:00:00Z', message: hostileStrings.join(' ') },
  failures: 3,
  seen: [],
}

/** Names for all who speak, and why: in words that anybody may type. */
async function nameSpeakers(server: DemoServer): Promise<void> {
  const answer = await fetch(`${server.address}/api/v1/statements.jsonl`)
  const lines = (await answer.text()).trim().split('\n')
  for (const [i, line] of lines.entries()) {
    const { id: statement } = JSON.parse(line) as { id: string }
    const name = hostileStrings[i % hostileStrings.length] ?? ''
    await post(server, 'decisions', {
      kind: 'set-speaker',
      statement,
      name,
      actor: null,
      why: name,
    })
  }
}

async function makeHostile(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
  // JSON is YAML, too.
  await writeFile(join(folder, 'dossier.yaml'), JSON.stringify(hostileDossier()))
  const articles = Array.from({ length: Math.ceil(hostileStrings.length / inOneArticle) }, (_, i) =>
    articleOf(i),
  )
  await addRecords(folder, articles)
}

function articleOf(i: number) {
  const some = hostileStrings.slice(i * inOneArticle, (i + 1) * inOneArticle)
  const paragraphs = some.map((one, at) => {
    const [what = '', why = ''] = subjects[i * inOneArticle + at]?.split(', ') ?? []
    return `“We ${what}, ${one}, ${why},” Water Minister Ana Torvel said on Friday.`
  })
  return {
    text: [some[0], ...paragraphs].join('\n\n'),
    outlet: some[1] ?? '',
    url: i % 3 === 0 ? (some[2] ?? '') : i % 3 === 1 ? 'javascript:alert(1)' : dataUrl,
    lang: 'en',
    published: `2026-05-${String(i + 10)}`,
  }
}

const dataUrl = 'data:text/html,<script>alert(1)</script>'

function hostileDossier() {
  const names = hostileStrings.slice(0, 6)
  return {
    title: { en: hostileStrings[0], id: hostileStrings[1] },
    languages: ['en'],
    parties: names.map((_, i) => `party${i}`),
    issues: names.map((name, i) => ({
      key: `issue${i}`,
      question: { en: `Should the sluice stay open? ${name}` },
      keywords: { en: ['sluice', 'harvest'] },
    })),
    actors: [
      ...names.map((name, i) => ({ key: `party${i}`, type: 'state', names: { en: name } })),
      {
        key: 'torvel',
        names: { en: 'Ana Torvel' },
        called: 'last',
        roles: [{ office: `minister ${hostileStrings[7]}`, of: 'party0', 'speaks-for': 'party0' }],
      },
    ],
    outlets: names.map((name, i) => ({
      key: `paper${i}`,
      name: `${name} ${i}`,
      domains: `paper${i}.example`,
      owner: hostileStrings[8 + i],
      kind: 'daily',
    })),
    feeds: [{ address: feedAddress, outlet: 'paper0', language: 'en' }],
    naming: [
      {
        place: hostileStrings[20],
        called: { en: hostileStrings[21] },
        'instead-of': [hostileStrings[22]],
        note: hostileStrings[23],
      },
    ],
  }
}

async function get<Answer>({ address }: DemoServer, path: string): Promise<Answer> {
  return (await (await fetch(`${address}/api/v1/${path}`)).json()) as Answer
}

async function post({ address }: DemoServer, path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${address}/api/v1/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}
