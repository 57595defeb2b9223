import { speechOf } from '../speech.ts'

const { counted, list, number } = speechOf('en-GB')

const outletsOf = (count: number) => counted(count, { one: '# outlet', other: '# outlets' })

/** The words of the origin tree. */
export const treeWords = {
  sentence: (outlets: number, independent: number, atLeast: boolean) =>
    `${outletsOf(outlets)} → ${atLeast ? 'at least ' : ''}${counted(independent, {
      one: '# independent origin',
      other: '# independent origins',
    })}`,
  outletsWord: (count: number) =>
    counted(count, { one: 'outlet in this ledger', other: 'outlets in this ledger' }),
  originsWord: (count: number, atLeast: boolean) =>
    `${counted(count, { one: 'independent origin', other: 'independent origins' })}${atLeast ? ' at least' : ''}`,
  label: (names: readonly string[], repeats: number) =>
    `Origin tree. At the source: ${list(names)}. ${counted(repeats, {
      one: '# outlet repeats.',
      other: '# outlets repeat.',
    })} The list below says the same.`,
  said: 'Said',
  noneAtSource: 'the first we know of',
  atSource: (count: number) => `${number(count)} got it at the source`,
  repeated: (count: number) => `${number(count)} repeated it`,
  repeatedAgain: (count: number) => `${number(count)} repeated the repeat`,
  repeatedFurther: (count: number) => `${number(count)} further on`,
  more: (count: number) => `and ${number(count)} more`,
  showAll: 'Show all',
  retracted: 'retracted, counts 0',
  ownAccess: 'own access',
  creditedCopy: 'credited copy',
  uncreditedCopy: 'same text, no credit',
  kinds: {
    reporter: 'reporter there',
    release: 'official text',
    public: 'public post',
    carrier: 'known only through a copy',
    unsourced: 'no sign of where from',
    repeat: 'repeats',
  },
  credits: (whom: readonly string[]) => `credits ${list(whom)}`,
  creditsNobody: 'no credit',
  notHere: 'not in this ledger',
  sameOwner: (owner: string) => `same owner: ${owner}`,
}
