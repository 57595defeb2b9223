import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { english } from '../../src/languages/en/pack.ts'
import { readText } from '../../src/read/read-text.ts'

/** Speaker and words of each turn; `?` where it is not told who speaks. */
function turns(text: string): string[] {
  const document = readText(text, { packs: [english], language: 'en' })
  return analyse(document, [english]).statements.map(({ speaker, content }) => {
    const words = content.map(({ start, end }) => document.text.slice(start, end).trim())
    return `${speaker?.name ?? '?'}: ${words.join(' … ')}`
  })
}

test('a label may have a bracket behind it, and what is asked is no statement', () => {
  const text = [
    'MINISTER VARGA: We will not sell it.',
    'QUESTION (Lindale Post): Not even the pier?',
    'MINISTER VARGA: Not even the pier.',
    'QUESTION (Ana Lund, Harbour Radio): And the boats?',
    'MINISTER VARGA: The boats are not ours.',
  ].join('\n\n')
  expect(turns(text)).toEqual([
    'MINISTER VARGA: We will not sell it.',
    'MINISTER VARGA: Not even the pier.',
    'MINISTER VARGA: The boats are not ours.',
  ])
})

test('a name in capitals is introduced with its office', () => {
  const text = [
    'ANA VARGA, Minister of Ports and Piers: We will not sell it.',
    'ERIK DAHL, adviser: Nobody asked us to.',
    'ANA VARGA: Not even the pier.',
    'ERIK DAHL: It is rotten.',
  ].join('\n\n')
  expect(turns(text)).toEqual([
    'ANA VARGA: We will not sell it.',
    'ERIK DAHL: Nobody asked us to.',
    'ANA VARGA: Not even the pier.',
    'ERIK DAHL: It is rotten.',
  ])
})

test('a label may stand alone over its words, and a direction is nobody’s', () => {
  const text = [
    'HOST, ANA VARGA:\nThis is the harbour hour.',
    'ERIK DAHL, BYLINE:\nThe pier is closed.',
    'VARGA:\n(Off-mike.)',
    'DAHL:\nIt is still closed.',
    'VARGA:\nThank you.',
  ].join('\n\n')
  expect(turns(text)).toEqual([
    'ANA VARGA: This is the harbour hour.',
    'ERIK DAHL: The pier is closed.',
    'DAHL: It is still closed.',
    'VARGA: Thank you.',
  ])
})

test('two lines are a transcript where one is a question', () => {
  const text = ['Question: Will you sell the pier?', 'Ms Varga: I will not.'].join('\n\n')
  expect(turns(text)).toEqual(['Varga: I will not.'])
})

test('the one whom an interview is with answers without a name', () => {
  const text = [
    'Interview with Erik Dahl',
    'Erik Dahl runs the harbour.',
    'Q: The minister said the pier is sold. Is it?',
    'A: We have not sold it.',
    'And I would know.',
    'Q: And the boats?',
    'A: Those, yes.',
  ].join('\n\n')
  expect(turns(text)).toEqual([
    'Erik Dahl: We have not sold it.',
    'Erik Dahl: And I would know.',
    'Erik Dahl: Those, yes.',
  ])
})

test('an answer that is nothing but laughter is no statement', () => {
  const text = [
    'Interview with Erik Dahl',
    'Not even the crane, you say?',
    'We will not sell the pier.',
    'And the boats?',
    'I would know of it.',
    'Will you go to Sarvia?',
    '(Laughter.)',
  ].join('\n\n')
  expect(turns(text)).toEqual(['?: We will not sell the pier.', '?: I would know of it.'])
})

test('questions and answers of a paper are nobody’s', () => {
  const text = ['Q: Is the pier sold?', 'A: No, the harbour keeps it.'].join('\n\n')
  expect(turns(text)).toEqual([])
})
