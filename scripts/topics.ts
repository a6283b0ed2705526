import { reportTopics } from '#lib/quality/report-topics.ts';
import { defineCommand, rootUsage, siteOptions } from './io/command.ts';
import { openContent } from './io/site.ts';
import { readStoredPapers } from './io/stored-papers.ts';
import { tellProblems } from './io/tell-problems.ts';
import { readTopics } from './io/topics.ts';

const usage = `Tells how the topics of content/topics fit the papers of content/papers, and what could be added.

  offprint topics [options]

${rootUsage}
  --help       shows this

Exit code: 0 done, 1 a topic file is wrong, 2 wrong usage.
`;

export const command = defineCommand({
  name: 'topics',
  summary: 'what topics each paper has, by which words, and what no topic takes',
  usage,
  options: { root: siteOptions.root },
  async run({ root }) {
    await openContent({ root });
    const { matcher, topics, problems } = await readTopics(root);
    tellProblems(problems, { all: true });
    process.stdout.write(reportTopics(await readStoredPapers(root), { topics, matcher }));
    return problems.length > 0 ? 1 : 0;
  },
});

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
