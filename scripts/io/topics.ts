import { basename } from 'node:path';
import { parseFrontMatter } from '#lib/front-matter.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { renderIssues, toComplaintPath } from '#lib/render-issues.ts';
import { type CompiledTopics, compileTopics } from '#lib/topics/assign-topics.ts';
import { type Topic, topicSchema } from '#lib/topics/topic-schema.ts';
import { readFolder } from './content.ts';

/** The taxonomy ready to use, and what was wrong with its files. */
export interface TopicSources {
  topics: Topic[];
  matcher: CompiledTopics;
  slugs: Set<string>;
  problems: Problem[];
}

const markdownFile = /\.md$/;

function parseTopic(file: string, text: string): Topic | Problem {
  const toFault = (reason: string, line: number): Problem =>
    toProblem('topic-file', { file, line, values: { reason } });
  const parsed = parseFrontMatter(text);
  if (!parsed.ok) return toFault(parsed.reason, parsed.line);
  const { data, error } = topicSchema.safeParse(parsed.data);
  if (error) return toFault(renderIssues(error), parsed.toLine(toComplaintPath(error)));
  return { slug: basename(file, '.md'), ...data };
}

/** Reads `content/topics/*.md` under the root. */
export async function readTopics(root: string): Promise<TopicSources> {
  const files = await readFolder(root, 'topics', markdownFile);
  const parsed = files.map(({ file, bytes }) => parseTopic(file, new TextDecoder().decode(bytes)));
  const topics = parsed.filter((topic) => 'slug' in topic);
  return {
    topics,
    matcher: compileTopics(topics),
    slugs: new Set(topics.map(({ slug }) => slug)),
    problems: parsed.filter((problem) => 'code' in problem),
  };
}
