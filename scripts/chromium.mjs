// Installs Debian's Chromium for the tests of the pages, when there is none and this may be done. Never fails: the tests themselves
// say what they miss.
import { spawnSync } from 'node:child_process'
import { findChromium } from '../packages/evaluation/src/browser.ts'

if (findChromium() === null && mayInstall()) {
  console.error('tutur: installing Chromium for the tests of the pages (only this time) ...')
  // The list of packages may be missing or old; then it is fetched, and tried once more.
  if (!aptGet('install', 'chromium') && aptGet('update')) aptGet('install', 'chromium')
}

/** On Debian and its kin, as root. */
function mayInstall() {
  if (process.getuid?.() !== 0) return false
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
}

function aptGet(...what) {
  const options = ['-qq', '--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', [...options, ...what], { stdio: ['ignore', 2, 2], env }).status === 0
}
