import { sayLastWords } from '../../src/wiring/last-words.ts';

// A process that ends of something that nobody caught, in which somebody's name stands.
const [how = '', name = ''] = process.argv.slice(2);
sayLastWords({ logLevel: 'info' });
if (how === 'rejected') void Promise.reject(Object.assign(new Error(`no account of ${name}`), { name }));
else if (how === 'rejected-text') void Promise.reject(name);
else
  setTimeout(() => {
    throw new TypeError(`no account of ${name}`, { cause: { name } });
  });
