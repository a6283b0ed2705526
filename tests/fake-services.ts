import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A paper that the fake services know. */
export interface KnownPaper {
  id: string;
  title: string;
  authors: string[];
  abstract: string;
}

/** What was asked: for what, and by whom. */
export interface Question {
  path: string;
  userAgent: string;
}

/** A server of a test that answers like arXiv's API and Hugging Face's. */
export interface FakeServices {
  url: string;
  questions: Question[];
  close: () => void;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Papers as arXiv's API answers them, its lines folded as there. */
export function renderAtom(papers: KnownPaper[]): string {
  const entries = papers.map(
    ({ id, title, authors, abstract }) => `  <entry>
    <id>http://arxiv.org/abs/${id}v2</id>
    <title>${escape(title).replace(' ', '\n  ')}</title>
    <updated>2025-03-01T00:00:00Z</updated>
    <link href="https://arxiv.org/abs/${id}v2" rel="alternate" type="text/html"/>
    <summary>${escape(abstract)}</summary>
    <published>2025-02-07T10:00:00Z</published>
${authors.map((name) => `    <author>\n      <name>${escape(name)}</name>\n    </author>`).join('\n')}
  </entry>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/x</id>
  <title>arXiv Query</title>
  <opensearch:totalResults>${papers.length}</opensearch:totalResults>
${entries.join('\n')}
</feed>`;
}

/** Papers as Hugging Face's API answers them. */
export function renderHuggingFace(papers: KnownPaper[]): string {
  return JSON.stringify(
    papers.map(({ id, title, authors, abstract }) => ({
      paper: {
        id,
        title,
        summary: abstract,
        authors: authors.map((name) => ({ _id: 'x', name, hidden: false })),
        publishedAt: '2025-02-07T10:00:00.000Z',
        upvotes: 3,
      },
      title,
    })),
  );
}

/** Starts a server that gives each question to `answer`. */
export async function startFakeServices(
  answer: (url: URL, response: ServerResponse, request: IncomingMessage) => void,
): Promise<FakeServices> {
  const questions: Question[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const userAgent = request.headers['user-agent'] ?? '';
    questions.push({ path: url.pathname, userAgent });
    answer(url, response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    questions,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
