// npm run build and npm run dev: Astro, told to send no usage data and to report faults of content without a stack.
import { AstroError } from 'astro/errors';
import { explainSystemFault } from '../pipeline/shared/system-faults.ts';

// Vite bears neither in the path of a project, https://github.com/vitejs/vite/issues/6763.
const [sign] = /[#?]/.exec(process.cwd()) ?? [];
if (sign !== undefined) {
  console.error(
    `文件夹的路径里有“${sign}”，构建工具读不了：${process.cwd()}。请移到别处，或给文件夹改名。 ` +
      `The path of this folder holds "${sign}", which the build tools cannot read: move or rename the folder.`,
  );
  process.exit(1);
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Only now, as Astro reads the setting when it is loaded.
const { build, dev } = await import('astro');

const command = process.argv[2];
if (command === 'dev') {
  await dev({});
} else {
  await build({}).catch((fault: unknown) => {
    const words =
      fault instanceof AstroError
        ? [fault.message, fault.hint].filter(Boolean).join('\n')
        : explainSystemFault(fault);
    if (words === undefined) throw fault;
    console.error(words);
    process.exitCode = 1;
  });
}
