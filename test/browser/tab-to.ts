// The keyboard's way to a thing: Tab, as often as it takes. What cannot be reached so fails the test.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

// A screen has fewer stops than this; more presses would go round in it.
const pressesMax = 80;

/** Presses Tab until a control is focused whose label, or text, begins with this. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return '';
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      return (element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '').trim();
    });
  let reached = await focused();
  for (let presses = 0; presses < pressesMax && !reached.startsWith(name); presses++) {
    await page.keyboard.press('Tab');
    reached = await focused();
  }
  expect(reached.slice(0, name.length)).toBe(name);
}
