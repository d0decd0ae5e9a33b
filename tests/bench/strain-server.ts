// npm run bench:serve: breaks off 2,000 downloads and swaps the served folder 200 times under 30
// clients. Ends with 1 when a file stays open or an answer is not whole.
import { abortDownloads, swapUnderClients } from '../cli/strain-server.ts';

const left = process.platform === 'linux' ? await abortDownloads(2000) : undefined;
console.log(
  left === undefined
    ? 'Open files are counted on Linux alone: skipped.'
    : `2000 downloads broken off: ${left} files left open.`,
);
const { answers, faults } = await swapUnderClients(200, 30);
console.log(`200 swaps under 30 clients: ${answers} answers, ${faults.length} not whole.`);
faults.slice(0, 10).forEach((fault) => console.log(`  ${fault}`));
process.exitCode = left || faults.length > 0 ? 1 : 0;
