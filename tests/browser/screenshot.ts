// For looking at pages while developing: node tests/browser/screenshot.ts <url> <out.png> [--width
// 360] [--height 800] [--dark] [--full] [--no-js] [--print out.pdf]
import { parseArgs } from 'node:util';
import { launchChromium } from './chromium.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '900' },
    dark: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    js: { type: 'boolean', default: true },
    print: { type: 'string' },
  },
});
const [url, out] = positionals;
const [width, height] = [Number(values.width), Number(values.height)];
if (!url || !out || !(width >= 1) || !(height >= 1)) {
  console.error(
    'Usage: <url> <out.png> [--width 360] [--height 800] [--dark] [--full] [--no-js] [--print out.pdf]',
  );
  process.exit(2);
}

const browser = await launchChromium();
try {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: values.dark ? 'dark' : 'light',
    javaScriptEnabled: values.js,
  });
  page.on('console', (message) => console.log(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.log(`page error: ${error.message}`));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.screenshot({ path: out, fullPage: values.full });
  if (values.print) await page.pdf({ path: values.print, format: 'A4', printBackground: true });
} finally {
  await browser.close();
}
