import { type Message, msg } from '../core/shared/message.ts';
import { findBreak, HISTORY_FILE, listReleases } from '../pipeline/release/history.ts';

/**
 * What is wrong with the history of a site, in one sentence.
 *
 * @param digest of the files of the release in that folder
 * @param noted a link that the history had before; empty where none was noted
 * @returns undefined where nothing is
 */
export function findHistoryFault(
  history: string,
  digest: string,
  noted: string,
): Message | undefined {
  const line = findBreak(history);
  if (line !== undefined)
    return msg`Line ${line} of ${HISTORY_FILE} does not follow from the one before it: the history was rewritten.`;
  const releases = listReleases(history);
  if (releases.at(-1)?.files !== digest)
    return msg`The last line of ${HISTORY_FILE} is not this release: the history is missing or was rewritten.`;
  if (noted !== '' && !releases.some(({ link }) => link === noted))
    return msg`The history has no link ${noted}: the lines up to it were rewritten.`;
  return undefined;
}
