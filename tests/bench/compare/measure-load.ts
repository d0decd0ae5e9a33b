import type { Browser, CDPSession, Page } from 'playwright-core';

/** A phone on a slow network, as Lighthouse simulates it: latency in ms, bytes a second. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};
const PROCESSOR_SLOWER = 4;
const VIEWPORT = { width: 412, height: 823 };
/** What a page fetches unasked counts for so long after it has loaded, in ms. */
const AFTER_LOAD = 10_000;

/** Figures of a site in one round by the names of their rows. */
export type Figures = Readonly<Record<string, number>>;

/**
 * Opens a page as a phone that has been nowhere before, waits, and goes on to a second page.
 *
 * @param card what opens a citation's card, where the site has such
 */
export async function measureLoad(
  browser: Browser,
  page: string,
  second: string | undefined,
  card?: string,
): Promise<Figures> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
  const tab = await context.newPage();
  const wire = await context.newCDPSession(tab);
  const traffic = await countTraffic(wire);
  await wire.send('Network.emulateNetworkConditions', NETWORK);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_SLOWER });
  await tab.addInitScript(observe);
  await tab.goto(page, { waitUntil: 'load' });
  const atLoad = traffic();
  await tab.waitForTimeout(AFTER_LOAD);
  const settled = traffic();
  const paints = await tab.evaluate(() => window.benchPaints());
  const nodes = await tab.evaluate(() => document.querySelectorAll('*').length);
  const opened = card === undefined ? {} : { 'INP card ms': await openCard(tab, card) };
  const before = traffic();
  if (second !== undefined) await tab.goto(second, { waitUntil: 'load' });
  const after = traffic();
  await context.close();
  return {
    'bytes cold': atLoad.bytes,
    'requests cold': atLoad.requests,
    'bytes in 10 s': settled.bytes,
    'requests in 10 s': settled.requests,
    ...(second !== undefined && {
      'bytes second page': after.bytes - before.bytes,
      'requests second page': after.requests - before.requests,
    }),
    'DOM nodes': nodes,
    'FCP ms': paints.first,
    'LCP ms': paints.largest,
    'TBT ms': paints.blocked,
    CLS: paints.shift,
    ...opened,
  };
}

async function countTraffic(wire: CDPSession) {
  let bytes = 0;
  let requests = 0;
  const cached = new Set<string>();
  wire.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (cached.has(requestId) || encodedDataLength === 0) return;
    bytes += encodedDataLength;
    requests += 1;
  });
  await wire.send('Network.enable');
  return () => ({ bytes, requests });
}

/**
 * Presses what opens a card.
 *
 * @returns milliseconds until the next paint, as the browser reports them
 */
async function openCard(tab: Page, card: string): Promise<number> {
  await tab.locator(card).first().scrollIntoViewIfNeeded();
  await tab.locator(card).first().click();
  await tab.waitForTimeout(1000);
  return tab.evaluate(() => window.benchPaints().interaction);
}

interface Paints {
  readonly first: number;
  readonly largest: number;
  readonly blocked: number;
  readonly shift: number;
  readonly interaction: number;
}

declare global {
  interface Window {
    /** What the observers have seen, in ms; the sum of layout shifts without unit. */
    benchPaints(): Paints;
  }
}

/** Runs in the page. */
function observe(): void {
  const seen = new Map<string, PerformanceEntry[]>();
  for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift', 'event']) {
    const list: PerformanceEntry[] = [];
    seen.set(type, list);
    new PerformanceObserver((entries) => list.push(...entries.getEntries())).observe({
      type,
      buffered: true,
      // In ms; without it only what takes longer than 104 is reported.
      ...(type === 'event' && { durationThreshold: 16 }),
    });
  }
  const of = (type: string) => seen.get(type) ?? [];
  window.benchPaints = () => {
    const first = of('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0;
    const tasks = of('longtask').filter(({ startTime }) => startTime > first);
    return {
      first,
      largest: of('largest-contentful-paint').at(-1)?.startTime ?? first,
      blocked: tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      shift: of('layout-shift').reduce(
        (sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0),
        0,
      ),
      interaction: Math.max(0, ...of('event').map(({ duration }) => duration)),
    };
  };
}
