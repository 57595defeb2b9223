import type { LanguagePack } from './pack.ts'

/** What `make` makes of a pack, made when first asked for: a pack never changes. */
export function perPack<Made>(make: (pack: LanguagePack) => Made): (pack: LanguagePack) => Made {
  const known = new WeakMap<LanguagePack, Made>()
  // Asked for each word of a text, whose pack is always the same: a look into the map takes longer than most of what follows.
  let last: { readonly pack: LanguagePack; readonly made: Made } | null = null
  return (pack) => {
    if (last?.pack === pack) return last.made
    const made = known.get(pack) ?? make(pack)
    known.set(pack, made)
    last = { pack, made }
    return made
  }
}
