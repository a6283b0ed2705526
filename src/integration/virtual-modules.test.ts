import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOptions } from '../options.ts';
import { renderFormats, virtualModules } from './virtual-modules.ts';

const places = { root: '/site', source: '/package/src' };

test('pages get the options as a module, and other modules are left alone', () => {
  const plugin = virtualModules(parseOptions({ title: 'A "title"' }), places);
  const id = plugin.resolveId('virtual:offprint/options') ?? '';
  assert.match(plugin.load(id) ?? '', /^export const options = \{"title":"A \\"title\\""/);
  assert.equal(plugin.resolveId('virtual:offprint/none'), undefined);
  assert.equal(plugin.load('virtual:offprint/options'), undefined);
});

test('formats of the site’s own are imported from its folder and checked', () => {
  const options = parseOptions({
    digestFormats: ['./src/ris.ts'],
    citationFormats: ['./src/mods.ts'],
  });
  const lines = renderFormats(options, places).split('\n');
  assert.deepEqual(lines.slice(4), [
    'import * as own0 from "/site/src/ris.ts";',
    'import * as own1 from "/site/src/mods.ts";',
    'export const digestFormats = withOwnFormats([...toDigestFormats(own0, "./src/ris.ts")]);',
    'export const citationFormats = joinCitationFormats([parseCitationFormat(own1.format, "./src/mods.ts")]);',
  ]);
});
