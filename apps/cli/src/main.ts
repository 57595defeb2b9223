import { exitCode } from './exit-code.ts'
import { runTutur } from './program.ts'

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
}

process.exitCode = await runTutur(process.argv.slice(2))
// What was being waited for when somebody pressed Ctrl-C would keep it alive: a pipe, a slow server.
if (process.exitCode === exitCode.interrupted) process.exit()
