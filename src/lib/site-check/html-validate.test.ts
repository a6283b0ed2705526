import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderProblem } from '#lib/problem.ts';
import { createMarkupCheck } from './html-validate.ts';

test('what the standard forbids is told, what KaTeX needs is not', () => {
  const html = `<!doctype html><html lang="en"><head><title>T</title></head><body>
<span class="strut" style="height:1em"></span><math><mi>x</mi></math>
<ul><p>x</p></ul>
</body></html>`;
  assert.deepEqual(createMarkupCheck()(html, 'a.html').map(renderProblem), [
    'a.html:3 html-invalid element-permitted-content: <p> element is not permitted as content under <ul>',
  ]);
});
