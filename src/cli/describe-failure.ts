import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AstroError } from 'astro/errors';
import { explainSystemFault } from '../pipeline/shared/system-faults.ts';

const REPORT = '.cache/build-failure.txt';

/**
 * Describes in a few lines why a command failed. What neither the checks nor Astro have words for
 * goes with its stack into a file, where who maintains the code finds it.
 *
 * @param root the project's folder
 */
export function describeFailure(fault: unknown, root: string): string {
  if (fault instanceof AstroError) return [fault.message, fault.hint].filter(Boolean).join('\n');
  const explained = explainSystemFault(fault);
  if (explained !== undefined) return explained;
  const message = fault instanceof Error ? fault.message : String(fault);
  const report = fault instanceof Error ? (fault.stack ?? message) : message;
  const essay = /content\/essays\/[^\s"'?:]+\.mdx/.exec(findFile(fault) + message + report)?.[0];
  mkdirSync(path.join(root, path.dirname(REPORT)), { recursive: true });
  writeFileSync(path.join(root, REPORT), `${report}\n`);
  return [
    `${essay ? `${essay}:1:1 error ` : ''}The command failed: ${listCauses(fault, message)}`,
    `The whole report is in ${REPORT}.`,
  ].join('\n');
}

/** The first line of each fault that a bundler has collected; else that of the message. */
function listCauses(fault: unknown, message: string): string {
  const collected =
    typeof fault === 'object' && fault !== null && 'errors' in fault && Array.isArray(fault.errors)
      ? fault.errors
      : [];
  const causes = collected.map((cause) => (cause instanceof Error ? cause.message : String(cause)));
  return (causes.length > 0 ? causes : [message])
    .map((cause) => cause.trim().split('\n')[0])
    .join('\n');
}

/** The file that a bundler names in its fault; '' where it names none. */
function findFile(fault: unknown): string {
  if (typeof fault !== 'object' || fault === null || !('id' in fault)) return '';
  return String(fault.id);
}
