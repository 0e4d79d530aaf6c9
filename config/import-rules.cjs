// The doors of the house (DESIGN.md), checked by: depcruise --config config/import-rules.cjs src
const room = (name, may, why) => ({
  name: `${name}-may-import`,
  comment: why,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [name, ...may].map((r) => `^src/${r}(/|\\.ts$)`) },
});
const owns = (where, packages, why) =>
  packages.map((pkg) => ({
    name: `${pkg}-only-in-${where}`,
    comment: why,
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${where}/` },
    to: { path: `node_modules/${pkg}/` },
  }));
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'move what both need into model',
      from: {},
      to: { circular: true },
    },
    room('model', [], 'model is the vocabulary; it knows nobody'),
    ...['scan', 'formats', 'access', 'evidence', 'vault', 'desk', 'ledger', 'mail', 'malware'].map((r) =>
      room(r, ['model'], 'side rooms never open into each other; flow carries things between them'),
    ),
    room('clean', ['model', 'formats', 'scan'], 'cleaning reads with formats and judges with scan'),
    room(
      'flow',
      ['model', 'scan', 'formats', 'clean', 'access', 'evidence'],
      'flow gets vault, desk and ledger as arguments typed by model/ports',
    ),
    room('http', ['model', 'flow', 'web'], 'the edge talks to flow, and serves the pages that web renders'),
    room('cli', ['model', 'flow', 'scan', 'formats'], 'a command is another edge'),
    room(
      'web',
      ['model', 'scan', 'formats/portable', 'clean/portable'],
      'the browser shares only what runs in a browser',
    ),
    {
      name: 'portable-rooms',
      severity: 'error',
      comment: 'this code also runs in a browser: no node: modules',
      from: { path: '^src/(model|scan|access|web)/|/portable/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'own-rules-on-the-server',
      severity: 'error',
      comment:
        'own rules and RE2 are no part of the built-in scanner that runs in a browser: flow and the edges lay them in',
      from: { path: '^src/(scan/(?!own/)|web/|clean/|formats/)' },
      to: { path: '^src/scan/own/' },
    },
    ...owns('scan/own', ['re2js'], 'only patterns of operators need RE2'),
    ...owns(
      'formats',
      [
        'file-type',
        'saxes',
        'htmlparser2',
        'exifr',
        'zxing-wasm',
        '7z-wasm',
        'ssf',
        'pdfjs-dist',
        'sharp',
        'tesseract.js-core',
        'libheif-js',
      ],
      'only formats knows what bytes are',
    ),
    ...owns('vault', ['@aws-sdk', '@aws-crypto'], 'only vault knows keys and buckets'),
    ...owns('desk', ['node-zendesk'], 'only desk knows the ticket system'),
    ...owns('ledger', ['kysely', 'pg', 'better-sqlite3'], 'only ledger knows the database'),
    ...owns('http', ['express', 'multer'], 'only http knows requests'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      conditionNames: ['import', 'types', 'node'],
      exportsFields: ['exports'],
    },
  },
};
