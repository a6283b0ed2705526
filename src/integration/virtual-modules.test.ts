import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOptions } from '../options.ts';
import { renderColours, virtualModules } from './virtual-modules.ts';

test('an owner’s colours are put in place of ours, for both themes', () => {
  const { colours } = parseOptions({ colours: { inkSoft: { light: '#123456', dark: '#fff' } } });
  assert.equal(
    renderColours(colours),
    '@layer tokens{:root{--ink-soft:light-dark(#123456,#fff);}}',
  );
  assert.equal(renderColours({}), '');
});

test('pages get the options as a module, and other modules are left alone', () => {
  const plugin = virtualModules(parseOptions({ title: 'A "title"' }));
  const id = plugin.resolveId('virtual:offprint/options') ?? '';
  assert.match(plugin.load(id) ?? '', /^export const options = \{"title":"A \\"title\\""/);
  assert.equal(plugin.resolveId('virtual:offprint/none'), undefined);
  assert.equal(plugin.load('virtual:offprint/options'), undefined);
});
