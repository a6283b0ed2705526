import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listProblems } from '../build-problems.ts';
import { keepGoing } from './unmade-pages.ts';

type Prerenderer = Parameters<ReturnType<typeof keepGoing>>[0];
type RouteData = Parameters<Prerenderer['render']>[1]['routeData'];

const toRoute = (route: string, type: string): RouteData => ({ route, type }) as RouteData;
const page = toRoute('/papers/[slug]', 'page');
const endpoint = toRoute('/papers/[slug].md', 'endpoint');
const standIn = toRoute('/unmade', 'page');

/** Renders whatever is no page of `bad`; what it renders says its route and address. */
const inner: Prerenderer = {
  name: 'test',
  getStaticPaths: () =>
    Promise.resolve([
      { pathname: '/papers/bad/', route: page },
      { pathname: '/unmade/', route: standIn },
    ]),
  render: ({ url }, { routeData }) => {
    if (routeData === standIn) return Promise.resolve(new Response(`instead of ${url}`));
    if (url.includes('late')) return Promise.resolve(new Response(failing()));
    if (/bad|data/.test(url))
      return Promise.reject(new Error("content/papers/bad.md can't be rendered:\n no"));
    return Promise.resolve(new Response(url));
  },
};

/** A page that fails while it is read. */
function failing(): ReadableStream {
  return new ReadableStream({
    pull() {
      throw new Error('too late');
    },
  });
}

test('a page that can’t be made is stood in for, a file is left out, and both are named', async () => {
  const unmade = new Set<string>();
  const { render, getStaticPaths } = keepGoing({ base: '/repo/', unmade })(inner);
  const ask = async (path: string, routeData: RouteData): Promise<string | null> => {
    const response = await render(new Request(`https://a.example/repo/${path}`), { routeData });
    return response instanceof Response && response.body ? response.text() : null;
  };
  assert.deepEqual(
    (await getStaticPaths()).map(({ pathname }) => pathname),
    ['/papers/bad/'],
  );
  assert.equal(await ask('papers/good/', page), 'https://a.example/repo/papers/good/');
  assert.equal(await ask('papers/bad/', page), 'instead of https://a.example/repo/papers/bad/');
  assert.equal(await ask('papers/late/', page), 'instead of https://a.example/repo/papers/late/');
  assert.equal(await ask('papers/bad.md', endpoint), null);
  assert.deepEqual([...unmade], ['papers/bad/', 'papers/late/', 'papers/bad.md']);
  assert.deepEqual(
    listProblems().map(({ file, code, message }) => `${file} ${code} ${message}`),
    [
      "content/papers/bad.md page-failed the page papers/bad/ could not be made: can't be rendered: no",
      "content/papers/bad.md page-failed the page papers/bad.md could not be made: can't be rendered: no",
      'papers/late/ page-failed the page papers/late/ could not be made: too late',
    ],
  );
});

test('what the site stands on stops the build', async () => {
  const { render } = keepGoing({ base: '/', unmade: new Set() })(inner);
  const asked = render(new Request('https://a.example/data/papers/1.json'), {
    routeData: endpoint,
  });
  await assert.rejects(async () => asked, {
    message: "content/papers/bad.md can't be rendered:\n no",
  });
});
