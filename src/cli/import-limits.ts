/** The largest file that is read, in bytes: pages and documents hold pictures too. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** The longest text, in UTF-16 units: a long book. */
export const LONGEST_TEXT = 1_000_000;
/** The most that the parts of a DOCX file may hold together when unpacked, in bytes. */
export const LONGEST_DOCX = 64 * 1024 * 1024;
