import { build } from 'esbuild';

/**
 * Puts the program of the readers' process, and what it needs, into one file: it is started for each upload that is no
 * text, and reading a hundred modules takes six times as long. Packages that are loaded when a file asks for them, or that
 * read files beside their own, stay outside.
 */
const outside = ['7z-wasm', 'pdfjs-dist', 'zxing-wasm'];

await build({
  entryPoints: ['src/formats/room/child.ts'],
  outfile: 'dist/reader/child.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  external: outside,
  // packages in CommonJS ask for modules of Node in its way
  banner: {
    js: "import{createRequire as requireOfReader}from'node:module';globalThis.require=requireOfReader(import.meta.url);",
  },
  logLevel: 'warning',
});
