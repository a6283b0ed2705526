import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restoreTitle } from './restore-math.ts';

const titles: Record<string, [markdown: string, plain: string]> = {
  'PanGu-$\\pi$: Better': ['PanGu-$\\pi$: Better', 'PanGu-π: Better'],
  '$τ^2$-Bench': ['$τ^2$-Bench', 'τ²-Bench'],
  'tau^2-Bench': ['$\\tau^2$-Bench', 'τ²-Bench'],
  'A 3times faster {\\it x}': ['A $3\\times$ faster *x*', 'A 3× faster x'],
  'GPT at https://a.org today': ['GPT at https:<!---->//a.org today', 'GPT at https://a.org today'],
};
test('a title has a form for pages and a plain one', () => {
  const found = Object.keys(titles).map((printed) => {
    const { markdown, plain } = restoreTitle(printed);
    return [printed, [markdown, plain]];
  });
  assert.deepEqual(Object.fromEntries(found), titles);
});
