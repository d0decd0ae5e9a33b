import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

const nodeModules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const packageFolder = join(nodeModules, '@sparticuz', 'chromium');

/**
 * Unpacks the Chromium of `@sparticuz/chromium` into a cache folder that carries the package's
 * version, once.
 *
 * The package's own `executablePath()` is not used: it takes whatever `chromium` lies in the temp
 * folder, of any version, and leaves out the shared libraries that a bare Debian lacks.
 *
 * Rejects with the file system's or the decompressor's error.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const cache = join(nodeModules, '.cache');
  const folder = join(cache, `chromium-${await readPackageVersion()}`);
  const unpacked = {
    folder,
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
  };
  if (existsSync(folder)) return unpacked;

  // Two workers may get here at once, and either may be stopped halfway: only a finished folder
  // gets the real name.
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'chromium-unpacking-'));
  try {
    await Promise.all([
      decompress('chromium.br', createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 })),
      decompress('al2023.tar.br', extract(join(unfinished, 'al2023'))),
    ]);
    await rename(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return unpacked;
}

function decompress(name: string, target: NodeJS.WritableStream): Promise<void> {
  return pipeline(
    createReadStream(join(packageFolder, 'bin', name)),
    createBrotliDecompress(),
    target,
  );
}

async function readPackageVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(
    await readFile(join(packageFolder, 'package.json'), 'utf8'),
  );
  return version;
}

/** Where an unpacked Chromium lies; absolute paths. */
export interface UnpackedChromium {
  /** The cache folder. */
  folder: string;
  executable: string;
  /** The folder of shared libraries for `LD_LIBRARY_PATH`. */
  libraries: string;
}
