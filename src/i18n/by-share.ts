/**
 * Chooses words by how many of all there are.
 * @param words for none of them, for some, and for all
 * @example byShare(2, 15, ['none', 'some', 'all']) => 'some'
 */
export function byShare(
  part: number,
  all: number,
  [none, some, whole]: readonly [none: string, some: string, whole: string],
): string {
  if (part === 0) return none;
  return part < all ? some : whole;
}
