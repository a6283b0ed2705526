import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { command } from '../../scripts/convert.ts';
import { parseFrontMatter } from '../../src/lib/front-matter.ts';
import { runCommand } from '../../scripts/quality/run-command.ts';
import { hostileCases } from './cases.ts';

const reportSchema = z.object({ problems: z.array(z.object({ code: z.string() })) });
const paperSchema = z.object({ title: z.string() });

/** The papers of a site: their titles, and the whole of their files. */
function readPapers(root: string): { titles: string[]; text: string } {
  mkdirSync(join(root, 'content/papers'), { recursive: true });
  const texts = readdirSync(join(root, 'content/papers')).map((name) =>
    readFileSync(join(root, 'content/papers', name), 'utf8'),
  );
  const titles = texts.map((text) => {
    const parsed = parseFrontMatter(text);
    return parsed.ok ? paperSchema.parse(parsed.data).title : '';
  });
  return { titles: titles.sort(), text: texts.join('\n') };
}

for (const { name, file, input, beside, titles, codes, code, holds = [] } of hostileCases) {
  test(`${name}: papers, messages and exit code are right`, async () => {
    const root = mkdtempSync(join(tmpdir(), 'offprint-hostile-'));
    try {
      const place = file.includes('/') ? file : `content/digests/${file}`;
      for (const [name, text] of Object.entries({ ...beside, [place]: input })) {
        mkdirSync(dirname(join(root, name)), { recursive: true });
        writeFileSync(join(root, name), text);
      }
      const run = await runCommand(command, '--root', root, '--json');
      const { problems } = reportSchema.parse(JSON.parse(run.out));
      const papers = readPapers(root);
      assert.deepEqual(
        { titles: papers.titles, codes: problems.map((problem) => problem.code), code: run.code },
        { titles, codes, code },
      );
      let at = 0;
      for (const part of holds) {
        at = papers.text.indexOf(part, at);
        assert.ok(at >= 0, `${part} is not there in its order`);
        at += part.length;
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
}
