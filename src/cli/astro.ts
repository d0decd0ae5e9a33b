// npm run build and npm run dev: Astro, told to send no usage data and to report faults of content without a stack.
import { describeFailure } from './describe-failure.ts';

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
    console.error(describeFailure(fault, process.cwd()));
    process.exitCode = 1;
  });
}
