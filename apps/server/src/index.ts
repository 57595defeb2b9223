/**
 * The ledger over HTTP.
 *
 * @module
 */
export { requires, whoIs } from './access/requires.ts'
export { ListenProblem } from './http/listen.ts'
export { type Running, type StartOptions, startServer } from './start-server.ts'
