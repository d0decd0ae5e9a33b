// npm run build and npm run dev: Astro, told to send no usage data and to report faults of content without a stack.
import { AstroError } from 'astro/errors';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Only now, as Astro reads the setting when it is loaded.
const { build, dev } = await import('astro');

const command = process.argv[2];
if (command === 'dev') {
  await dev({});
} else {
  await build({}).catch((fault: unknown) => {
    if (!(fault instanceof AstroError)) throw fault;
    console.error([fault.message, fault.hint].filter(Boolean).join('\n'));
    process.exitCode = 1;
  });
}
