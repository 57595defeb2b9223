import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Command } from 'commander'
import {
  type Dossier,
  type DossierProblem,
  dossierFile,
  findDossier,
  parseDossier,
} from 'tutur-dossier'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { systemReason } from '../system-reason.ts'

interface CheckOptions {
  readonly json?: boolean
}

/** `tutur dossier`: what concerns a dossier itself. */
export function dossierCommand(onExit: (code: ExitCode) => void): Command {
  const check = new Command('check')
    .summary('what is wrong with a dossier, line by line')
    .description(
      `Reads ${dossierFile} in a folder, or in the nearest one above it, and tells every mistake with its line and what to do.`,
    )
    .argument('[DIR]', 'the folder', '.')
    .option('--json', 'as one JSON object')
    .action(async (folder: string, options: CheckOptions) => {
      onExit(await checkDossier(folder, options))
    })
  return new Command('dossier')
    .summary('check a dossier')
    .description('Looks after a dossier.')
    .addCommand(check)
}

async function checkDossier(from: string, { json = false }: CheckOptions): Promise<ExitCode> {
  const folder = findDossier(from)
  if (folder === null) {
    const begin = from === '.' ? 'tutur init' : `tutur init ${from}`
    process.stderr.write(
      `tutur: ${from}: no ${dossierFile} there or in a folder above; begin one with "${begin}"\n`,
    )
    return exitCode.wrongUse
  }
  const path = shownPath(join(folder, dossierFile))
  const bytes = await bytesOf(path)
  if (bytes === null) return exitCode.someUnread
  const { dossier, problems } = parseDossier(bytes)
  process.stdout.write(
    json ? `${JSON.stringify({ path, problems })}\n` : sentences(path, dossier, problems),
  )
  return dossier === null ? exitCode.nothingFound : exitCode.done
}

/** From where the user stands, unless it lies outside. */
function shownPath(path: string): string {
  const near = relative('', path)
  return near.startsWith('..') ? path : near
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    const reason = systemReason(error, {
      EACCES: 'you may not read it; check its permissions',
      EISDIR: 'a folder has the name of the file; rename it',
    })
    process.stderr.write(`tutur: ${path}: ${reason}\n`)
    return null
  }
}

function sentences(
  path: string,
  dossier: Dossier | null,
  problems: readonly DossierProblem[],
): string {
  const lines = problems.map(
    ({ line, column, severity, message }) =>
      `${path}:${line}:${column}: ${severity === 'warning' ? 'warning: ' : ''}${message}\n`,
  )
  return `${lines.join('')}${summary(path, dossier, problems)}\n`
}

function summary(
  path: string,
  dossier: Dossier | null,
  problems: readonly DossierProblem[],
): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  const counts = [
    counted(problems.length - warnings, 'mistake'),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
  ].join(', ')
  if (dossier === null) return `${path}: ${counts}`
  const { issues, actors, outlets, feeds } = dossier
  const holds = [
    counted(issues.length, 'issue'),
    counted(actors.length, 'actor'),
    counted(outlets.length, 'outlet'),
    counted(feeds.length, 'feed'),
  ].join(', ')
  return `${path}: fine (${holds})${warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`}`
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
