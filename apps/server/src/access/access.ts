/**
 * Users and tokens, for programs that need no server.
 *
 * @module
 */
export { passwordProblem, shortestPassword } from './passwords.ts'
export { makeToken, revokeToken, type Token, tokensOf } from './tokens.ts'
export { nameProblem, plainName } from './user-names.ts'
export {
  addUser,
  changeUser,
  removeUser,
  type User,
  type UserObstacle,
  userNamed,
  usersOf,
} from './users.ts'
export { mayAs, type Role, roles } from './visitor.ts'
