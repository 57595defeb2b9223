/*
 * Ids of articles derive from this: a change here makes the next version of an article a second article. Therefore it is
 * ours, over the URL of the platform, and not a library (normalize-url was tried) whose rules change from one major version to
 * the next and whose defaults drop `www.` and decode paths.
 */

/** Parameters that tell how a reader came and nothing of what is read, in small letters. */
const tracking: ReadonlySet<string> = new Set([
  // Advertisements and mail
  ...['fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'ysclid'],
  ...[
    'twclid',
    'ttclid',
    'li_fat_id',
    'igshid',
    'igsh',
    'mc_cid',
    'mc_eid',
    'mkt_tok',
    '_openstat',
  ],
  ...['_ga', '_gl', '_hsenc', '_hsmi', 'hsctatracking', 'vero_id', 'oly_anon_id', 'oly_enc_id'],
  // Networks that say where a link stood
  ...['ref_src', 'ref_url', 'spm', '__twitter_impression', 'fb_action_ids', 'fb_ref'],
  // Outlets' own
  ...['cmpid', 'cmp', 'icid', 'xtor', 'wt_mc', 'smid', 'smtyp', 's_cid', 'maca', 'traffic_source'],
  ...['at_medium', 'at_campaign', 'at_campaign_type', 'at_format', 'at_link_id', 'at_link_origin'],
  ...['at_link_type', 'at_ptr_name', 'at_bbc_team', 'ns_mchannel', 'ns_source', 'ns_campaign'],
  ...['ns_linkname', 'ns_fee'],
])
const trackingStart = /^(?:utm|mtm|pk|piwik|matomo|itm)_/u

/**
 * The address that all links to one article have in common: `https`, host in small letters without the usual port, path without
 * a slash at its end, parameters sorted by name and without those that only follow readers; no fragment, no credentials.
 * Hosts of pages made for telephones and their like stay apart, since they may carry another text. `null` for what is no
 * address of the web.
 */
export function canonicalAddress(address: string): string | null {
  const url = webAddress(address)
  if (url === null) return null
  const host = url.host.replace(/\.(?=$|:)/u, '')
  return `https://${host}${pathOf(url)}${parametersOf(url)}`
}

function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/%[0-9a-f]{2}/giu, evenly).replace(/\/+$/u, '')
}

/** One way to write an escaped character: plain where it may be, else in capitals. */
function evenly(escaped: string): string {
  const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
  return /[\w.~-]/u.test(character) ? character : escaped.toUpperCase()
}

function parametersOf({ searchParams }: URL): string {
  for (const name of [...searchParams.keys()]) {
    const low = name.toLowerCase()
    if (tracking.has(low) || trackingStart.test(low)) searchParams.delete(name)
  }
  searchParams.sort()
  return searchParams.size === 0 ? '' : `?${searchParams}`
}
