import { defineConfig } from 'vitest/config'

// Shared workers make a run about seven times faster; in return no test may leave anything behind.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    isolate: false,
    setupFiles: ['packages/tutur/test/spoil-lent-arrays.ts'],
    // Many tests wait for processes that they start.
    maxWorkers: 2,
    // Some start the command or train weights, and a busy machine takes its time; a test of speed has a limit of its own.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.{ts,tsx}'],
  },
})
