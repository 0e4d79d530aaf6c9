import { chromium } from 'playwright-core';
import { Hiding } from './hiding.ts';
import type { Workshop } from './workshop.ts';

const seen = { box: true } as const;

/** Windows of programs as a browser draws them. */
export async function makeScreenshots(shop: Workshop): Promise<void> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const kinds: [string, string, number][] = [
    ['shot.png', 'background:#fff;color:#111;font:13px DejaVu Sans', 1],
    ['shot-dark.jpg', 'background:#1e1e1e;color:#ddd;font:14px DejaVu Sans Mono', 1],
    ['shot-double.png', 'background:#fff;color:#333;font:12px Liberation Sans', 2],
  ];
  try {
    for (const [file, style, scale] of kinds) {
      const page = await browser.newPage({ viewport: { width: 420, height: 150 }, deviceScaleFactor: scale });
      const hide = new Hiding(file);
      await page.setContent(
        `<body style="margin:12px;${style}"><p>${hide.line('email', 'screenshot', seen)}<p>${hide.line('iban', 'screenshot', seen)}<p>${hide.line('phone', 'screenshot', seen)}`,
      );
      const bytes = await page.screenshot(file.endsWith('jpg') ? { type: 'jpeg', quality: 60 } : {});
      shop.made.push(hide.made('picture', 'Chromium', bytes));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
