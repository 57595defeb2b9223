import { z } from '@hono/zod-openapi'
import { instantShape, orNull } from './common.ts'

export const roleNameShape = z.enum(['reader', 'analyst', 'admin']).openapi('RoleName')

export const meShape = z
  .object({
    name: z.string().nullable().describe('null: nobody has signed in'),
    role: orNull(roleNameShape),
    by: z
      .enum(['open', 'session', 'token', 'none'])
      .describe('`open`: on this machine, without signing in'),
    csrf: z
      .string()
      .nullable()
      .describe('To send back as X-Tutur-CSRF with everything that changes something'),
    ways: z.array(z.enum(['password', 'oidc'])),
    oidcName: z.string().nullable(),
    hasPassword: z.boolean().describe('They signed in with a password, and can change it'),
  })
  .openapi('Me')

export const signInBodyShape = z
  .object({ name: z.string().min(1).max(200), password: z.string().min(1).max(1000) })
  .openapi('SignInBody')

export const changedPasswordShape = z
  .object({
    old: z.string().min(1).max(1000),
    new: z.string().min(12).max(1000),
  })
  .openapi('ChangedPassword')

export const userShape = z
  .object({
    name: z.string(),
    role: roleNameShape,
    madeAt: instantShape,
    by: z.enum(['password', 'oidc']),
    lastSeen: instantShape.nullable(),
  })
  .openapi('User')
export const usersShape = z.object({ rows: z.array(userShape) }).openapi('Users')
export const newUserShape = z
  .object({
    name: z.string().min(1).max(200),
    role: roleNameShape,
    password: z.string().min(12).max(1000),
  })
  .openapi('NewUser')
export const changedUserShape = z
  .object({ role: roleNameShape.optional(), password: z.string().min(12).max(1000).optional() })
  .openapi('ChangedUser')

export const tokenShape = z
  .object({
    id: z.string(),
    name: z.string(),
    user: z.string(),
    role: roleNameShape,
    madeAt: instantShape,
    lastUsed: instantShape.nullable(),
  })
  .openapi('Token')
export const tokensShape = z.object({ rows: z.array(tokenShape) }).openapi('Tokens')
export const newTokenShape = z
  .object({ name: z.string().min(1).max(200), role: roleNameShape })
  .openapi('NewToken')
export const madeTokenShape = tokenShape
  .extend({ token: z.string().describe('Shown this once') })
  .openapi('MadeToken')
