/** What a store remembers, one JSON value a key: users, sessions and tokens are kept there (`access/...`). */
export interface Memory {
  recall(key: string): Promise<string | null>
  remember(key: string, value: string): Promise<void>
  forget(key: string): Promise<void>
  /** All that is remembered under keys that begin so. */
  recalled(prefix: string): Promise<readonly { readonly key: string; readonly value: string }[]>
  /** Remembers `after` if just `before` is there now (`null`: nothing); whether it was so. */
  replace(key: string, before: string | null, after: string): Promise<boolean>
}
