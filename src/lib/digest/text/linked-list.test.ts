import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLinkedList } from './linked-list.ts';

test('a list that says how to cite it is no library, and a library in a letter of Markdown is no list', () => {
  const list = '# List\n\n- [A](https://arxiv.org/abs/2401.00001)\n- [B](https://x.example/)\n';
  const entry = '@misc{a,\n  title = {A},\n}\n';
  assert.equal(isLinkedList(`${list}\n\`\`\`bibtex\n${entry}\`\`\`\n`), true);
  assert.equal(isLinkedList(`${list}\n${entry}`), false);
  assert.equal(isLinkedList(`# Library\n\n\`\`\`\n${entry}\`\`\`\n`), false);
  assert.equal(isLinkedList(entry), false);
});
