import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { runCommand } from './quality/run-command.ts';
import { command } from './convert.ts';

const abstract =
  'We study how layers behave in deep networks. Our method is simple and works well on all tasks.';
const paper = `A Title\n\n${abstract}\n`;
const digest = 'content/digests/2025-03-18.txt';

/** Runs a test on a site that has these files, and removes it. */
async function withSite(
  files: Record<string, string>,
  run: (root: string) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'offprint-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), text);
    }
    await run(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function convert(root: string, ...args: string[]) {
  const { code, out, errors } = await runCommand(command, '--root', root, ...args);
  const lines = (text: string): string[] => text.split('\n').filter(Boolean);
  return { code, out: lines(out), errors: lines(errors) };
}

/** The places and codes of messages, as one line each. */
const toPlaces = (errors: string[]): string[] =>
  errors.map((line) => (line.includes('not shown') ? line : line.split(' ').slice(0, 2).join(' ')));

const list = (root: string): Promise<string> =>
  readFile(join(root, 'content/accepted.yaml'), 'utf8');
const listed = async (root: string): Promise<string[]> =>
  (await list(root)).split('\n').flatMap((line) => /^- \{ (.*), hash: /.exec(line)?.[1] ?? []);

const counts = (papers: string, rest: string): string =>
  `1 digest, ${papers}, 0 changed, 0 unchanged, 0 kept as edited; ${rest}`;

test('what was accepted stops nothing and is counted; what is new is said, whatever line the rest moves to', async () => {
  await withSite({ [digest]: `Lonely Title\n\n${paper}` }, async (root) => {
    const first = await convert(root);
    assert.deepEqual(
      [first.code, first.out, toPlaces(first.errors)],
      [1, [counts('1 paper: 1 new', '1 line left out; 1 error')], [`${digest}:1 digest-left-out`]],
    );
    const accepting = await convert(root, '--accept');
    assert.deepEqual(accepting, {
      code: 0,
      out: [
        '1 digest, 1 paper: 0 new, 0 changed, 1 unchanged, 0 kept as edited; 1 line left out',
        '1 message accepted in content/accepted.yaml: 1 new',
      ],
      errors: first.errors,
    });
    assert.deepEqual(await listed(root), [
      `code: digest-left-out, file: "${digest}", about: "Lonely Title"`,
    ]);
    assert.deepEqual(await convert(root, '--check'), {
      code: 0,
      out: accepting.out.slice(0, 1),
      errors: ['1 known message not shown: --all lists it'],
    });
    await writeFile(
      join(root, digest),
      `Another One\n\n${paper}\nLonely Title\n\n${paper.replace('A', 'B')}`,
    );
    const later = await convert(root);
    assert.deepEqual(
      [later.code, toPlaces(later.errors)],
      [1, [`${digest}:1 digest-left-out`, '1 known message not shown: --all lists it']],
    );
    const all = await convert(root, '--all');
    assert.deepEqual(
      all.errors.map((line) => line.replace(/ digest-left-out .*?(?= \(accepted\)|$)/, '')),
      [`${digest}:1`, `${digest}:7 (accepted)`],
    );
  });
});

test('accepting again takes out what no longer occurs; with nothing open there is no list', async () => {
  await withSite({ [digest]: `Lonely Title\n\n${paper}` }, async (root) => {
    await convert(root, '--accept');
    await writeFile(join(root, digest), paper);
    assert.deepEqual([(await convert(root)).code, (await listed(root)).length], [0, 1]);
    assert.equal(
      (await convert(root, '--accept')).out.at(-1),
      '0 messages accepted in content/accepted.yaml: 0 new, 1 no longer there',
    );
    assert.deepEqual(await listed(root), []);
  });
  await withSite({ [digest]: paper }, async (root) => {
    assert.equal((await convert(root, '--accept')).code, 0);
    assert.equal(existsSync(join(root, 'content/accepted.yaml')), false);
  });
});

test('a file is accepted as it is: another text under its name is new, and so is an edit after an edit', async () => {
  await withSite({ [digest]: paper, 'content/digests/notes.txt': 'one' }, async (root) => {
    await convert(root);
    const path = join(root, 'content/papers/a-title.md');
    const edit = async (from: string, to: string): Promise<void> =>
      writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
    await edit('We study', 'They study');
    assert.deepEqual((await convert(root, '--accept')).code, 0);
    assert.deepEqual(await listed(root), [
      'code: digest-name, file: "content/digests/notes.txt", about: ""',
      'code: paper-edited, file: "content/papers/a-title.md", about: ""',
    ]);
    assert.equal((await convert(root, '--check')).code, 0);
    await edit('They study', 'You study');
    await writeFile(join(root, 'content/digests/notes.txt'), 'two');
    assert.deepEqual(toPlaces((await convert(root)).errors), [
      'content/digests/notes.txt digest-name',
      'content/papers/a-title.md paper-edited',
    ]);
  });
});

test('a list that can’t be read is one error, hides nothing, and is written anew on demand', async () => {
  const broken = { 'content/accepted.yaml': '<<<<<<< HEAD\n- {\n', [digest]: `X\n\n${paper}` };
  await withSite(broken, async (root) => {
    const run = await convert(root);
    assert.deepEqual(
      [run.code, run.out, run.errors.map((line) => line.split(' ')[1])],
      [
        1,
        [counts('1 paper: 1 new', '1 line left out; 2 errors')],
        ['accepted-file', 'digest-left-out'],
      ],
    );
    assert.equal((await convert(root, '--accept')).code, 0);
    assert.equal((await convert(root)).code, 0);
  });
  await withSite({ [digest]: paper }, async (root) => {
    await mkdir(join(root, 'content/accepted.yaml'));
    const run = await convert(root);
    assert.deepEqual(
      [run.code, toPlaces(run.errors)],
      [1, ['content/accepted.yaml accepted-file']],
    );
    await rename(join(root, 'content/accepted.yaml'), join(root, 'content/elsewhere'));
    assert.equal((await convert(root)).code, 0);
  });
});

test('--json has every message with whether it is accepted, after this run', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [`content/digests/n${n}.txt`, String(n)]),
  );
  await withSite({ ...files, [digest]: paper }, async (root) => {
    const accepted = async (...args: string[]): Promise<boolean[]> => {
      const { out } = await convert(root, '--json', ...args);
      const report = JSON.parse(out.join('\n')) as { problems: { accepted: boolean }[] };
      return report.problems.map((problem) => problem.accepted);
    };
    assert.deepEqual(await accepted(), Array(12).fill(false));
    const { errors } = await convert(root);
    assert.deepEqual(errors.slice(3), ['… and 9 more digest-name: --all lists them']);
    assert.deepEqual(await accepted('--accept'), Array(12).fill(true));
    assert.deepEqual(await accepted(), Array(12).fill(true));
  });
});

test('what a run is asked for can’t be accepted, and --accept doesn’t go with --check', async () => {
  await withSite(
    { [digest]: paper, '2025-03-18.txt': `B Title\n\n${abstract}\n` },
    async (root) => {
      const incoming = join(root, '2025-03-18.txt');
      for (const _ of [1, 2]) {
        const run = await convert(root, '--accept', incoming);
        assert.deepEqual([run.code, toPlaces(run.errors)], [1, [`${digest} digest-exists`]]);
      }
      assert.deepEqual(await convert(root, '--accept', '--check'), {
        code: 2,
        out: [],
        errors: [
          '--accept writes and --check does not: give one of them.',
          'Run it with --help to see what it takes.',
        ],
      });
    },
  );
});

test('what is wrong with a file in a letter is accepted as long as the letter stays as it is', async () => {
  const part = (text: string): string => `--B
Content-Type: text/plain; name="second.txt"
Content-Disposition: attachment; filename="second.txt"

${text}
`;
  const letter = (text: string): string => `From: a@b.example
To: c@d.example
Subject: digest
Date: Fri, 3 Oct 2025 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="B"

--B
Content-Type: text/plain

${paper}
${part(text)}--B--
`;
  const name = 'content/digests/2025-03-18.eml';
  const lonely = `Lonely Title\n\n${paper.replace('A', 'B')}`;
  await withSite({ [name]: letter(lonely) }, async (root) => {
    assert.equal((await convert(root, '--accept')).code, 0);
    assert.deepEqual(await listed(root), [
      `code: digest-left-out, file: "${name}#second.txt", about: "Lonely Title"`,
    ]);
    assert.equal((await convert(root)).code, 0);
    await writeFile(join(root, name), letter(`${lonely}\nAnother One\n`));
    assert.deepEqual(toPlaces((await convert(root)).errors), [
      `${name}#second.txt:1 digest-left-out`,
      `${name}#second.txt:7 digest-left-out`,
    ]);
  });
});
