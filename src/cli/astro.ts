// npm run build, npm run dev and npm run check:types: Astro without usage data, and with faults of
// content reported without a stack trace.
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
// Astro reads the setting when it is loaded.
const { build, dev, sync } = await import('astro');

const command = process.argv[2];
if (command === 'dev') {
  await dev({});
} else if (command === 'sync') {
  await sync({ logLevel: 'warn' });
} else {
  await build({}).catch((fault: unknown) => {
    console.error(describeFailure(fault, process.cwd()));
    process.exitCode = 1;
  });
}
