import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter } from '#lib/front-matter.ts';
import { paperSchema } from '#lib/schema.ts';
import { readFolder } from '../io/content.ts';

const page = (main: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main data-pagefind-body><h1>{{ .Title }}</h1>${main}</main></body></html>`;

const layouts = {
  'single.html': page(
    '{{ .Content }}<ul>{{ range .Params.topics }}<li><a href="/topics/{{ . }}/">{{ . }}</a></li>{{ end }}</ul>',
  ),
  'list.html': page(
    '<ul>{{ range (.Paginate .Pages 50).Pages }}<li><a href="{{ .Permalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
  ),
};

/** The papers of a site as a site of Hugo: a page a paper, one a topic in parts of fifty, a feed each. */
export async function writeHugoSite(folder: string, root: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const own of ['content/papers', 'layouts/_default'])
    mkdirSync(join(folder, own), { recursive: true });
  const options = {
    baseURL: 'https://bench.example/',
    taxonomies: { topic: 'topics' },
    services: { rss: { limit: 50 } },
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(options));
  for (const [name, text] of Object.entries(layouts))
    writeFileSync(join(folder, 'layouts/_default', name), text);
  for (const { file, bytes } of await readFolder(root, 'papers', /\.md$/)) {
    const parsed = parseFrontMatter(new TextDecoder().decode(bytes));
    const paper = parsed.ok ? paperSchema.safeParse(parsed.data).data : undefined;
    if (!parsed.ok || !paper) continue;
    const { title, topics, digests } = paper;
    const front = JSON.stringify({ title, topics, date: digests[0]?.id.slice(0, 10) });
    writeFileSync(join(folder, file), `${front}\n\n${parsed.body}`);
  }
}
