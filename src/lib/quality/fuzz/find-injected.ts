import { getAttribute, type HtmlElement } from '#lib/site-check/html-tree.ts';
import { marker } from './hostile-texts.ts';

/** Attributes that hold an address. */
const addresses = new Set(
  'href src action formaction poster data xlink:href background'.split(' '),
);
/** An address that runs code or opens a document inside itself; browsers pass over what stands before and between. */
const running = /^(?:javascript|vbscript|data|blob|file):/i;
const passedOver = /[\u0000-\u0020]+/g;

function describe({ tagName, attrs }: HtmlElement): string {
  const shown = attrs.map(({ name, value }) => `${name}=${value.slice(0, 60)}`).join(' ');
  return `<${tagName} ${shown}>`;
}

/** Whether an element or an attribute of it came out of somebody’s text. */
function isInjected({ tagName, attrs }: HtmlElement): boolean {
  return attrs.some(
    ({ name, value }) =>
      name.includes(marker) ||
      name.startsWith('on') ||
      name === 'srcdoc' ||
      (addresses.has(name) && running.test(value.replace(passedOver, ''))) ||
      (tagName === 'meta' && name === 'http-equiv' && /^refresh$/i.test(value)),
  );
}

/** A page’s elements → those that a digest put there: marked ones, handlers, addresses that run. */
export function findInjected(elements: readonly HtmlElement[]): string[] {
  return elements.filter((element) => isInjected(element) && !isRedirect(element)).map(describe);
}

/** A former address leads to the present one: `0;url=/papers/a/`. */
function isRedirect(element: HtmlElement): boolean {
  const content = getAttribute(element, 'content') ?? '';
  const own = element.attrs.every(({ name }) => name === 'http-equiv' || name === 'content');
  return element.tagName === 'meta' && own && /^0;\s*url=\/(?!\/)/.test(content);
}

/** Somebody’s text as HTML → what is injected in it, and elements that no text has. */
export function findForeign(elements: readonly HtmlElement[], tags: ReadonlySet<string>): string[] {
  return elements
    .filter((element) => !tags.has(element.tagName) || isInjected(element))
    .map(describe);
}
