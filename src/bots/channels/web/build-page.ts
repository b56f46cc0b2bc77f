import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

const chat = 'src/bots/channels/web/page/chat.tsx';
const desk = 'src/bots/triage/page/desk.tsx';
const insight = 'src/bots/triage/page/insight/insight.tsx';

/**
 * Bundles the pages into `folder`. Every name holds a hash of its content, so that a
 * browser may keep the files for ever. Throws when a page does not compile. esbuild is only needed here: an
 * installation without it runs on the folder as it was built.
 */
export async function buildPage(folder: string, root: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { chat, desk, insight },
    outdir: folder,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'linked',
    metafile: true,
    logLevel: 'silent',
    plugins: [withoutLocales],
  });
  await writeFile(join(folder, 'chat.html'), html(metafile, chat));
  await writeFile(join(folder, 'desk.html'), html(metafile, desk));
  await writeFile(join(folder, 'insight.html'), html(metafile, insight));
}

/** zod brings its messages in fifty languages; the page never shows one, and they are a quarter of it. */
const withoutLocales: Plugin = {
  name: 'without-locales',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {}' }));
  },
};

const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0b5a69" d="M7 3h18a5 5 0 0 1 5 5v12a5 5 0 0 1-5 5H14l-6.2 4.7A.5.5 0 0 1 7 29.3V25a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5Z"/><path fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" d="M9 18.5v-6a7 7 0 0 1 14 0v6M6.5 18.5h19"/></svg>',
)}`;

function html(metafile: Metafile, entry: string): string {
  const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entry);
  if (found === undefined) throw new Error(`${entry} was not built`);
  const [script, { cssBundle, imports }] = found;
  const at = (path: string) => `/page/${basename(path)}`;
  return [
    '<!doctype html>',
    '<html lang="nl">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<title>Loket</title>',
    `<link rel="icon" href="${icon}">`,
    ...(cssBundle === undefined ? [] : [`<link rel="stylesheet" href="${at(cssBundle)}">`]),
    ...imports.map(({ path }) => `<link rel="modulepreload" href="${at(path)}">`),
    `<script type="module" src="${at(script)}"></script>`,
    '</head>',
    '<body>',
    '<div id="root"></div>',
    '<noscript>Zet JavaScript aan om met Loket te praten. Turn on JavaScript to talk with Loket.</noscript>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
