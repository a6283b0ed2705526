import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXml } from './read-xml.ts';

test('an XML file gives its root and its texts with their lines', () => {
  const xml = `<?xml version="1.0"?>
<opml version="2.0"><head><title>Feeds</title></head>
<body><outline xmlUrl="https://example.org/rss.xml"/>
<text><![CDATA[<p>]]></text></body></opml>`;
  assert.deepEqual(readXml(xml), {
    root: 'opml',
    texts: [
      { name: 'version', value: '2.0', line: 2 },
      { name: 'title', value: 'Feeds', line: 2 },
      { name: 'outline', value: '', line: 3 },
      { name: 'xmlUrl', value: 'https://example.org/rss.xml', line: 3 },
      { name: 'text', value: '<p>', line: 4 },
    ],
  });
});

test('a file that isn’t well-formed gives the reason and the line', () => {
  assert.deepEqual(readXml('<a>\n<b></a>'), {
    reason: 'Opening and ending tag mismatch: b line 2 and a',
    line: 2,
  });
  assert.deepEqual(readXml('<a>\u0007</a>'), { reason: 'PCDATA invalid Char value 7', line: 1 });
});

test('no file is read because the XML asks for it', () => {
  const xml = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
  assert.deepEqual(readXml(xml), { root: 'a', texts: [{ name: 'a', value: '', line: 1 }] });
});
