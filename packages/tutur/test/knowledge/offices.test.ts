import { describe, expect, test } from 'vitest'
import {
  holdersOn,
  officeOf,
  officesOf,
  officesOfBody,
  sideOf,
  sidesOf,
} from '../../src/knowledge/offices.ts'

describe('who held an office', () => {
  test.each([
    ['am.foreign-minister', '2021-05-03', 'certain', ['aivazian']],
    ['am.foreign-minister', '2021-05-27', 'certain', ['aivazian']],
    ['am.foreign-minister', '2021-06-15', 'unknown', []],
    ['am.foreign-minister', '2021-08-19', 'certain', ['mirzoyan']],
    ['am.foreign-minister', '2020-10-01', 'certain', ['mnatsakanyan']],
    ['az.head-of-state', '2020-10-01', 'certain', ['ilham-aliyev']],
    ['az.foreign-minister', '2020-07-16', 'possible', ['mammadyarov', 'bayramov']],
    ['us.head-of-state', '2020-06-01', 'certain', ['trump']],
    ['us.head-of-state', '2023-06-01', 'certain', ['biden']],
    ['tr.foreign-minister', '2023-06-03', 'possible', ['cavusoglu', 'fidan']],
    ['id.head-of-state', '2024-10-19', 'certain', ['jokowi']],
    ['id.foreign-minister', '2024-12-01', 'certain', ['sugiono']],
    ['ru.head-of-government', '2019-12-31', 'certain', ['medvedev']],
    ['ua.foreign-minister', '2022-02-24', 'certain', ['kuleba']],
    ['az-nk.head-of-state', '2020-11-09', 'certain', ['arayik-harutyunyan']],
    ['ru.foreign-minister', '2031-01-01', 'possible', ['lavrov']],
    ['ru.foreign-minister', '1999-01-01', 'unknown', []],
    ['ir.president', '2024-05-01', 'certain', ['raisi']],
    ['ir.president', '2024-06-15', 'unknown', []],
    ['hamas.head', '2024-09-01', 'certain', ['sinwar']],
    ['un.head', '2016-12-31', 'certain', ['ban-ki-moon']],
    ['id.speaker', '2017-06-01', 'unknown', []],
    ['id.army-chief', '2020-06-01', 'certain', ['hadi-tjahjanto']],
    ['gb.foreign-minister', '2024-07-05', 'possible', ['cameron', 'lammy']],
    ['kr.head-of-state', '2025-05-01', 'unknown', []],
    ['xx.foreign-minister', '2020-01-01', 'unknown', []],
  ])('%s on %s: %s %s', (...[office, day, known, people]) => {
    const holders = holdersOn(office, day)
    expect(holders.known).toBe(known)
    const found = holders.known === 'unknown' ? [] : holders.people.map(({ key }) => key)
    expect(found).toEqual(people)
  })

  test('a person had the office of the day', () => {
    const offices = officesOf('mirzoyan', '2020-03-01')
    expect(offices.map(({ office, known }) => [office.key, known])).toEqual([
      ['am.speaker', 'certain'],
    ])
    expect(officesOf('mirzoyan', '2010-03-01')).toEqual([])
  })

  test('a day is an ISO date', () => {
    expect(() => holdersOn('am.speaker', '3 May 2021')).toThrow(RangeError)
    expect(() => officesOf('mirzoyan', '2021')).toThrow(RangeError)
  })

  test('without a day, all offices that somebody ever had', () => {
    expect(new Set(officesOf('mirzoyan', null).map(({ office }) => office.key))).toEqual(
      new Set(['am.speaker', 'am.foreign-minister']),
    )
  })
})

test('an office: its territory, duties and names', () => {
  const office = officeOf('am.foreign-minister')
  expect(office).toMatchObject({ of: 'am', duties: ['foreign-minister'], shared: false })
  expect(office?.names).toContain('menlu')
  expect(officeOf('us.head-of-state')?.duties).toEqual(['head-of-state', 'head-of-government'])
})

test('a body has its offices', () => {
  expect(officesOfBody('az').map(({ key }) => key)).toContain('az.head-of-state')
  expect(officesOfBody('nowhere')).toEqual([])
})

test.each([
  ['ru-mfa', 'ru'],
  ['az.head-of-state', 'az'],
  ['un.head', 'un'],
  ['am', 'am'],
])('%s speaks for %s', (key, side) => {
  expect(sideOf(key)).toBe(side)
})

test('somebody has spoken for those whose offices they held', () => {
  expect(sidesOf('lavrov')).toEqual(['ru'])
  expect(sidesOf('nobody')).toEqual([])
})
