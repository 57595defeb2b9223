import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Name of the file that makes a folder a dossier. */
export const dossierFile = 'dossier.yaml'

/** The nearest folder that holds `dossier.yaml`: `from` itself, then those it lies in. An absolute path, or `null`. */
export function findDossier(from: string): string | null {
  let folder = resolve(from)
  while (!existsSync(join(folder, dossierFile))) {
    const above = dirname(folder)
    if (above === folder) return null
    folder = above
  }
  return folder
}
