import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediaTypes, toContentType, toMediaType } from './media-types.ts';

test('text says that it is UTF-8, what is defined without a charset does not', () => {
  assert.deepEqual([mediaTypes.css, mediaTypes.xml, mediaTypes.json].map(toContentType), [
    'text/css;charset=utf-8',
    'application/xml;charset=utf-8',
    'application/json',
  ]);
});

test('a file’s ending says its type, and an unknown one only that it is bytes', () => {
  assert.deepEqual(['icons/a-192.png', 'favicon.SVG', 'favicon.ico', 'none'].map(toMediaType), [
    'image/png',
    'image/svg+xml',
    'image/x-icon',
    'application/octet-stream',
  ]);
});
