import type { Id } from 'tutur'
import type { Query } from '../src/index.ts'

export const first = 'c0d1000000000001' as Id<'coding'>
export const second = 'c0d1000000000002' as Id<'coding'>
export const everything: Query = { terms: [] }
