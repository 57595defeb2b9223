import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
]

/** The Chromium of this machine: in the usual places and the PATH; `null` where there is none. */
export function findChromium(): string | null {
  const folders = [...places, ...(process.env['PATH'] ?? '').split(delimiter)]
  const programs = [...names, 'Chromium', 'Google Chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  )
  return programs.find((program) => existsSync(program)) ?? null
}

/** How it is begun: without a screen, and asking nobody but the pages. */
export const chromiumFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
