import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNoAbstract, withoutPlaceholder } from './no-abstract.ts';

test('what stands in place of an abstract says that there is none', () => {
  const texts = [
    'N/A',
    'n/a.',
    'NA',
    'None',
    'null',
    '-',
    '—',
    '...',
    'TBD',
    'No abstract',
    'No abstract.',
    '[No abstract]',
    'No Abstract Available.',
    '*No abstract available*',
    '[No abstract available for this article]',
    'Abstract: N/A',
    'Abstract not available',
    'Abstract unavailable.',
    'The abstract is not available.',
    'Abstract is missing.',
    'There is no abstract available for this paper.',
    'This article does not have an abstract.',
    'An abstract is not available for this content',
    'No summary provided',
    'International audience',
    'Not available',
  ];
  assert.deepEqual(
    texts.filter((text) => !isNoAbstract(text)),
    [],
  );
});

test('short abstracts stay', () => {
  const texts = [
    'No abstract domain is needed.',
    'No.',
    'We show that P is not NP.',
    'The abstract is not available to machines, and we show why.',
    'None of the known bounds is tight.',
    'Abstract interpretation is missing a proof.',
    '$P \\neq NP$',
    'Withdrawn.',
  ];
  assert.deepEqual(
    texts.filter((text) => isNoAbstract(text)),
    [],
  );
});

test('an entry keeps all but such an abstract', () => {
  const entry = {
    title: 'H2O',
    abstract: 'No abstract available',
    marks: {
      title: [{ kind: 'lowered' as const, start: 1, end: 2 }],
      abstract: [{ kind: 'strong' as const, start: 0, end: 2 }],
    },
    from: 1,
    to: 2,
  };
  const { abstract: _, ...title } = entry.marks;
  assert.deepEqual(withoutPlaceholder(entry), { ...entry, abstract: '', marks: title });
  assert.equal(withoutPlaceholder({ ...entry, abstract: 'Water.' }).abstract, 'Water.');
});
