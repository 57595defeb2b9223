// Runs one of the project's commands with the pinned Node, after installing what is missing.
//   node scripts/run.mjs start|test|check|build|evaluate|bench|fuzz|train|tables|api-types [ARGUMENT...]
// Any Node from 20 on can run this file. Only the result of the command goes to standard output.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const standing = process.env.INIT_CWD ?? process.cwd()

/** What is made while a text is read is soon thrown away, and is not to be put at once where the engine keeps what lasts (docs/decisions/0057-what-a-reading-holds.md). */
const youngFirst = '--no-allocation-site-pretenuring'

/** One step of `npm run check`: a name that tells what is checked, and the command. */
const checks = [
  [
    'format, lint and layers',
    ['node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=none'],
  ],
  ['tables are fresh', ['scripts/tables.mjs', '--check']],
  ['types of the API are fresh', [...fromSource('scripts/api-types.mjs'), '--check']],
  ['types', ['node_modules/typescript/bin/tsc', '-b']],
  ['pages', ['scripts/pages.mjs', '--if-older']],
  ['unused files, exports and packages', ['node_modules/knip/bin/knip.js', '--no-progress']],
  ['scores', fromSource('packages/evaluation/src/evaluate.ts')],
]

/** Commands that read a few texts and end. The others may go on for hours, and take the room that makes them fast. */
const shortCommands = new Set(['read'])
/** Little room for what is soon thrown away, and no threads that compile: a fifth of the memory less (docs/decisions/0039-room-or-speed.md). */
const smallRoom = ['--max-semi-space-size=1', '--no-concurrent-recompilation']

const commands = {
  start,
  test: (args) => (args.length === 0 ? check() : test(args)),
  check,
  build,
  evaluate: (args) =>
    run([...fromSource('packages/evaluation/src/evaluate.ts'), ...args], standing),
  bench: (args) => run([...fromSource('packages/evaluation/src/bench.ts'), ...args], standing),
  fuzz: (args) => run([...fromSource('packages/evaluation/src/fuzz.ts'), ...args], standing),
  train: (args) => run([...fromSource('packages/training/src/train.ts'), ...args], standing),
  tables: (args) => run(['scripts/tables.mjs', ...args]),
  'api-types': (args) => run([...fromSource('scripts/api-types.mjs'), ...args]),
}

const parent = process.ppid
const isOfNpm = process.env.npm_lifecycle_event !== undefined

const [name = '', ...args] = process.argv.slice(2)
if (!Object.hasOwn(commands, name)) {
  fail(`no command "${name}"; there are ${Object.keys(commands).join(', ')}`, 2)
}
const node = pinnedNode()
process.exitCode = await commands[name](args)

/* ---- Commands ---- */

/** The `tutur` command, where the user stands; alone or with a port, the demo, served. */
async function start(args) {
  keepCompiled()
  // One store of memory for all threads, of which those that compile would each keep their own: a fifth less, at no cost.
  process.env.MALLOC_ARENA_MAX ??= '1'
  // As the user has called it, for what it proposes to type next.
  process.env.TUTUR_COMMAND ??= 'npm start --'
  const isDemo = args.length === 0 || /^--port\b/u.test(args[0])
  const main = isDemo ? ['demo', '--serve', ...args] : args
  const room = shortCommands.has(main[0]) ? smallRoom : []
  if (main[0] === 'serve' || main.includes('--serve')) await freshPages()
  return run([...room, ...fromSource('apps/cli/src/main.ts'), ...main], standing)
}

/** Lets every Node that is started from here on, and its threads, keep sources stripped of types and compiled until they change. */
function keepCompiled() {
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'tutur')
}

/** Builds the pages when they are not there, or older than their sources. Standard output is for the result of the command. */
function freshPages() {
  return run(['scripts/pages.mjs', '--if-older'], root, ['inherit', 2, 2])
}

function fromSource(file) {
  return [youngFirst, '--conditions=source', join(root, file)]
}

/** Everything CI checks. All steps run, so that one failure does not hide another. */
async function check() {
  keepCompiled()
  const failed = []
  let passed = 0
  for (const [title, step] of checks) {
    console.log(`\n== ${title}`)
    if ((await run(step)) === 0) passed++
    else failed.push(title)
  }
  console.log('\n== tests')
  const tests = await countedTests([])
  if (tests.code !== 0) failed.push('tests')
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join('; ')}`)
  // A run that broke off counts as one failure even when no single test failed.
  const failedTests = Math.max(tests.failed, tests.code === 0 ? 0 : 1)
  const failedSteps = failed.filter((title) => title !== 'tests').length
  console.log(closingLine(passed + tests.passed, failedSteps + failedTests, tests.skipped))
  return failed.length === 0 ? 0 : 1
}

async function test(args) {
  keepCompiled()
  const pages = await freshPages()
  return pages === 0 ? (await countedTests(args)).code : pages
}

async function build(args) {
  const types = await run(['node_modules/typescript/bin/tsc', '-b', ...args])
  return types === 0 ? run(['scripts/pages.mjs']) : types
}

/** Vitest, and what it counted. */
async function countedTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'tutur-tests-'))
  const report = join(folder, 'report.json')
  // For the tests of the pages, which all or some of those in apps/web are.
  if (args.length === 0 || args.some((arg) => arg.includes('web'))) {
    await run(['scripts/chromium.mjs'])
  }
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args])
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  rmSync(folder, { recursive: true })
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = counts
  return {
    code,
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }
}

function closingLine(passed, failed, skipped) {
  const line = `${passed} passed, ${failed} failed`
  return skipped === 0 ? line : `${line}, ${skipped} skipped`
}

/** Runs the pinned Node; resolves to its exit code. */
async function run(args, cwd = root, stdio = 'inherit') {
  const child = spawn(node, args, { cwd, stdio })
  // A terminal sends Ctrl-C to the child too, which then ends by itself; the others reach this process alone.
  const listeners = {
    SIGINT() {},
    SIGTERM: (signal) => child.kill(signal),
    SIGHUP: (signal) => child.kill(signal),
  }
  for (const [signal, listener] of Object.entries(listeners)) process.on(signal, listener)
  const watching = isOfNpm ? setInterval(() => endOrphan(child), 500) : undefined
  const code = await new Promise((resolve) => {
    child.on('error', (error) => fail(`${node} does not run: ${error.message}`, 1))
    child.on('close', (status, signal) => resolve(status ?? 128 + (constants.signals[signal] ?? 0)))
  })
  clearInterval(watching)
  for (const [signal, listener] of Object.entries(listeners)) process.off(signal, listener)
  return code
}

/** npm and the shell between end by a signal without passing it on; what they have started must not go on for ever. */
function endOrphan(child) {
  if (process.ppid !== parent) child.kill('SIGTERM')
}

/* ---- Installation ---- */

/** Path of the Node that the project pins; installs the project's packages when one is missing or another version. */
function pinnedNode() {
  const pinned = join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (!isInstalled() || !existsSync(pinned)) install()
  if (existsSync(pinned)) return pinned
  if (isRecent(process.versions.node)) return process.execPath
  return fail(
    'npm installed everything but the Node that the project pins, because it may not run install scripts here.\n' +
      'Run "npm rebuild node --ignore-scripts=false", or use Node 22.18 or newer yourself; then try again.',
    1,
  )
}

/** Whether every package of the lock file is there in its version. Those for other machines (optional) may be absent. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json')
  const found = packagesOf(join('node_modules', '.package-lock.json'))
  if (wanted === null || found === null) return false
  return Object.entries(wanted).every(
    ([path, { version, link, optional }]) =>
      !path.includes('node_modules/') ||
      optional ||
      found[path]?.version === version ||
      (link && found[path]?.link),
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}

function install() {
  console.error('tutur: installing what is missing (only this time) ...')
  const npm = process.env.npm_execpath
  const ci = ['ci', '--loglevel=error', '--include=dev', '--no-audit', '--no-fund']
  const [program, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...ci]] : ['npm', ci]
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status === 0) return
  fail(
    `installing failed: ${error === undefined ? `npm ci ended with ${status}` : error.message}; npm's own words are above.\n` +
      'Check that this machine reaches the package registry ("npm ping --loglevel=notice") and that the disk has room, then run the command again.',
    1,
  )
}

function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

function fail(message, code) {
  console.error(`tutur: ${message}`)
  process.exit(code)
}
