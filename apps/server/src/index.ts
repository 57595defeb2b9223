/**
 * The ledger over HTTP.
 *
 * @module
 */
export { oidcVariables } from './access/oidc-settings.ts'
export { ListenProblem } from './http/listen.ts'
export { routes } from './routes/routes.ts'
export { type OpenServices, openServices, type Services } from './services.ts'
export { type Running, type StartOptions, StartProblem, startServer } from './start-server.ts'
