import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { dossierFile, newDossier } from 'tutur-dossier'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { folderReasons, systemReason } from '../system-reason.ts'
import { languageTag } from './language-tag.ts'

interface InitOptions {
  readonly title?: string
  readonly lang?: readonly string[]
}

/** `tutur init`: a new dossier with every key explained. */
export function initCommand(onExit: (code: ExitCode) => void): Command {
  return new Command('init')
    .summary('begin a dossier')
    .description(
      `Writes a ${dossierFile} with every key explained into a folder, which is made if need be. One that is there is never overwritten.`,
    )
    .argument('[DIR]', 'the folder', '.')
    .option('-t, --title <words>', 'what the dossier is called')
    .option('-l, --lang <tags>', 'languages of its coverage, such as id,en', listOfTags)
    .action(async (folder: string, options: InitOptions) => {
      onExit(await init(folder, options))
    })
}

function listOfTags(value: string): readonly string[] {
  return value.split(',').map((tag) => languageTag(tag.trim()))
}

async function init(folder: string, { title, lang }: InitOptions): Promise<ExitCode> {
  const text = newDossier({
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { languages: lang }),
  })
  const path = join(folder, dossierFile)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    process.stderr.write(`tutur: ${path}: ${reasonOf(error)}\n`)
    return exitCode.wrongUse
  }
  process.stdout.write(`${path}\n`)
  return exitCode.done
}

function reasonOf(error: unknown): string {
  return systemReason(error, {
    ...folderReasons,
    EEXIST: 'it is there already, and is left as it is; name another folder',
  })
}
