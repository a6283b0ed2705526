import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediaTypes, toContentType } from './media-types.ts';

test('text says that it is UTF-8, what is defined without a charset does not', () => {
  assert.deepEqual([mediaTypes.css, mediaTypes.xml, mediaTypes.json].map(toContentType), [
    'text/css;charset=utf-8',
    'application/xml;charset=utf-8',
    'application/json',
  ]);
});
