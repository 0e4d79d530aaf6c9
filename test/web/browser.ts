import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const launchArgs = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Chromium that tells of every fault in a page: a refused script or style, an uncaught error, a failed request. */
export async function openBrowser(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: launchArgs });
}

export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Messages of the content security policy, and uncaught errors. */
  readonly faults: string[];
}

export async function openPage(
  browser: Browser,
  options: { colorScheme?: 'light' | 'dark'; width?: number; javaScriptEnabled?: boolean } = {},
): Promise<Watched> {
  const { width = 1280, ...rest } = options;
  // without transitions, so that nobody looks at a colour half-way to another
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
    ...rest,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|violates/i.test(message.text())) faults.push(message.text());
  });
  return { context, page, faults };
}
