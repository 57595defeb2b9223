import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts the thread of `thread.ts` beside a module. Sources run unbuilt: then the thread, too, takes the sources of the other
 * packages.
 *
 * @param beside The module's `import.meta.url`.
 */
export function startThread(beside: string, options: WorkerOptions): Worker {
  if (!beside.endsWith('.ts')) return new Worker(new URL('./thread.js', beside), options)
  const execArgv = ['--conditions=source']
  return new Worker(new URL('./thread.ts', beside), { ...options, execArgv })
}
