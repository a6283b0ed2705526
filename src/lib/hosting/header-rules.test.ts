import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHeaderRules, toHeaders } from './header-rules.ts';

const text = `# the whole site
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache

/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/sw.js
  Service-Worker-Allowed: /
`;

test('a _headers file is read rule by rule', () => {
  assert.deepEqual(parseHeaderRules(text), [
    {
      pattern: '/*',
      headers: [
        ['X-Content-Type-Options', 'nosniff'],
        ['Cache-Control', 'no-cache'],
      ],
    },
    { pattern: '/_astro/*', headers: [['Cache-Control', 'public, max-age=31536000, immutable']] },
    { pattern: '/sw.js', headers: [['Service-Worker-Allowed', '/']] },
  ]);
});

test('a path gets the headers of all rules that match, the closest last', () => {
  const rules = parseHeaderRules(text);
  const found = ['/', '/_astro/a.css', '/sw.js'].map((path) =>
    Object.fromEntries(toHeaders(rules, path)),
  );
  assert.deepEqual(found, [
    { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' },
    {
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    },
    {
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      'service-worker-allowed': '/',
    },
  ]);
});
