import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Test files that take half a minute and more, the longest first. Vitest starts with large files, which these need not be: one that starts last keeps a worker waiting for the other. */
const longest = [
  'apps/cli/test/kill-sqlite.test.ts',
  'apps/cli/test/kill-postgres.test.ts',
  'apps/cli/test/account.test.ts',
  'apps/web/test/browser/review-page.test.ts',
  'apps/web/test/browser/places.test.ts',
  'apps/cli/test/read.test.ts',
  'apps/server/test/account-keeper.test.ts',
  'apps/cli/test/ledger.test.ts',
  'packages/ledger/test/postgres.test.ts',
  'apps/web/test/browser/document-page.test.ts',
  'apps/server/test/access/access.test.ts',
  'apps/web/test/browser/ledger-page.test.ts',
  'apps/cli/test/adding.test.ts',
  'apps/cli/test/trouble.test.ts',
  'apps/web/test/browser/parts.test.ts',
  'apps/web/test/browser/hostile.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => turnOf(a) - turnOf(b))
  }
}

function turnOf({ moduleId }: TestSpecification): number {
  const turn = longest.findIndex((name) => moduleId.endsWith(`/${name}`))
  return turn === -1 ? longest.length : turn
}

// Shared workers make a run about seven times faster; in return no test may leave anything behind.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    isolate: false,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['packages/tutur/test/spoil-lent-arrays.ts'],
    // Many tests wait for processes that they start.
    maxWorkers: 2,
    // Some start the command or train weights, and a busy machine takes its time; a test of speed has a limit of its own.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.{ts,tsx}'],
  },
})
