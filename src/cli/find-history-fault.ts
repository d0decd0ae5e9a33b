import { findBreak, HISTORY_FILE, listReleases } from '../pipeline/release/history.ts';

/**
 * What is wrong with the history of a site, as a sentence.
 *
 * @param digest of the files of the release that stands there
 * @param noted a link that the history had before; empty where none was noted
 * @returns undefined where nothing is
 */
export function findHistoryFault(
  history: string,
  digest: string,
  noted: string,
): string | undefined {
  const line = findBreak(history);
  if (line !== undefined)
    return `${HISTORY_FILE} 第${line}行接不上前一行：发布记录被改写过。 Line ${line} of ${HISTORY_FILE} does not follow from the one before it: the history was rewritten.`;
  const releases = listReleases(history);
  if (releases.at(-1)?.files !== digest)
    return `${HISTORY_FILE} 的末行不是这个发布版：发布记录缺失或被改写过。 The last line of ${HISTORY_FILE} is not this release: the history is missing or was rewritten.`;
  if (noted !== '' && !releases.some(({ link }) => link === noted))
    return `发布记录里没有链值 ${noted}：在它之前的记录被改写过。 The history has no link ${noted}: what stood up to it was rewritten.`;
  return undefined;
}
