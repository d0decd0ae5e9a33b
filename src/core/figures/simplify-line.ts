/** A point of a drawing, in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Which points a line needs so that it nowhere leaves its course by more than a tolerance
 * (Ramer–Douglas–Peucker). The first and the last stay.
 *
 * @param points from left to right
 * @param tolerance in the units of the points
 * @returns indices, in their order
 */
export function simplifyLine(points: readonly Point[], tolerance: number): number[] {
  const kept = new Set([0, points.length - 1]);
  const spans: [from: number, to: number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const [start, end] = [points[from], points[to]];
    if (!start || !end) continue;
    let farthest = from;
    let distance = tolerance;
    for (let index = from + 1; index < to; index++) {
      const found = distanceFrom(points[index] ?? start, start, end);
      if (found <= distance) continue;
      distance = found;
      farthest = index;
    }
    if (farthest === from) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return [...kept].filter((index) => index >= 0).sort((a, b) => a - b);
}

/**
 * The vertical distance of a point from the straight line through two others; the line is never
 * vertical.
 */
function distanceFrom({ x, y }: Point, start: Point, end: Point): number {
  const rise = (end.y - start.y) / (end.x - start.x);
  return Math.abs(start.y + rise * (x - start.x) - y) / Math.hypot(1, rise);
}
