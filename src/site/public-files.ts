/** The files below public/, by path from there, as they were when the build began. */
declare const PUBLIC_FILES: readonly string[];

/** Whether a file is below public/: a publisher may do without pictures of the site. */
export function isPublic(file: string): boolean {
  return PUBLIC_FILES.includes(file);
}
