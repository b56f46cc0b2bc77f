import { holdFolder } from '../../../src/clients/store/hold-folder.ts';

// A program of its own, so that a test can kill it: holds the folder it is given, says so, and waits.
const held = await holdFolder(process.argv[2] ?? '', () => 'http://other');
process.stdout.write(`${held.is}\n`);
setInterval(() => undefined, 60_000);
