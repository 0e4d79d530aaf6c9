/** What esbuild's metafile says, as far as it is needed here. */
export interface BuildMeta {
  readonly outputs: Readonly<Record<string, { readonly entryPoint?: string }>>;
}
export interface AssetNames {
  readonly css: string;
  readonly upload: string;
  readonly staff: string;
}

const entries = {
  css: 'src/web/browser/style.css',
  upload: 'src/web/browser/upload.ts',
  staff: 'src/web/browser/staff.ts',
} as const;

/**
 * File names (no folder) of the built assets, by the parsed `dist/web/meta.json`. The names hold a hash of the content:
 * serve them as immutable. Throws an Error naming the missing entry when the build is not whole.
 */
export function assetNames(meta: BuildMeta): AssetNames {
  const name = (entry: string): string => {
    const found = Object.entries(meta.outputs).find(([, output]) => output.entryPoint === entry);
    if (found === undefined) throw new Error(`not built: ${entry}; run npm run build:web`);
    return found[0].split('/').at(-1) ?? '';
  };
  return { css: name(entries.css), upload: name(entries.upload), staff: name(entries.staff) };
}
