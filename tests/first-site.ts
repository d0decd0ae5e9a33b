import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROJECT = new URL('../', import.meta.url);
/** Where `npm run init` puts the content that it replaces. */
const KEPT = new URL('fixtures/first-site/', import.meta.url);

/**
 * The folder whose content/ and public/ the tests stand on: those that this project began with,
 * wherever they are now, so that a publisher's own content neither breaks a test nor is needed by
 * one.
 */
export const FIRST_SITE = existsSync(KEPT) ? KEPT : PROJECT;

/** The path of `FIRST_SITE`. */
export const FIRST_SITE_PATH = fileURLToPath(FIRST_SITE);
