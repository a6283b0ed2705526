import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPlainHtml } from './plain-html.ts';

test('HTML becomes its text, and a text without markup stays as it is', () => {
  const texts = [
    '<p>We study <b>a</b>.</p><p>And b &amp; c.</p><script>d</script><video autoplay loop src="e"></video>',
    'We show a < b, and b > c.',
    '<!-- nothing -->We <i hidden>study</i> a.',
  ];
  assert.deepEqual(texts.map(toPlainHtml), [
    'We study a.\n\nAnd b & c.',
    'We show a < b, and b > c.',
    'We study a.',
  ]);
});

test('what only looks like markup hides no word', () => {
  const texts = [
    'Testing <i>and</i> ]]><x/><![CDATA[ Securing Systems',
    '<b>We</b> study a <!-- that never ends, and b',
    '<b>We</b> study a<b that never ends, and c',
    'We <b>study</b> $k<n and m>n$ too',
    '<!-- <b> --> We study <!-- a <b> c',
  ];
  assert.deepEqual(texts.map(toPlainHtml), [
    'Testing and    Securing Systems',
    'We study a <!-- that never ends, and b',
    'We study a<b that never ends, and c',
    'We study $k<n and m>n$ too',
    'We study <!-- a  c',
  ]);
});
