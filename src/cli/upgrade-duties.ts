const DUTIES = /^### What a writer has to do\n([^]*?)(?=^#{1,3} |(?![^]))/gm;

/**
 * Lists what a newer release asks of those who write.
 *
 * @param changelog of the newer release; each version has a list below "What a writer has to do"
 * @param known the changelog of the release before
 */
export function listDuties(changelog: string, known: string): string[] {
  const before = new Set(readDuties(known));
  return readDuties(changelog).filter((duty) => !before.has(duty));
}

function readDuties(changelog: string): string[] {
  return [...changelog.matchAll(DUTIES)]
    .flatMap(([, list = '']) => list.split(/^- /m).slice(1))
    .map((duty) => duty.trim().replace(/\s+/g, ' '));
}
