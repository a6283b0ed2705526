/** What a reader finds in rendered Markdown. */
export interface ReadText {
  /** Without formulas; white space of any length is one space. */
  text: string;
  /** Their TeX, in order. */
  formulas: string[];
}

/** HTML or XHTML of KaTeX → its text and formulas; of HTML the text holds what formulas show, too. */
export function readRendered(html: string): ReadText {
  const formulas = [...html.matchAll(annotation)].map(([, tex = '']) => decode(tex));
  const text = decode(html.replace(math, '').replace(tag, ''));
  return { text: text.replace(/\s+/g, ' ').trim(), formulas };
}

function decode(text: string): string {
  return text.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return names[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const names: Partial<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** `&#x26;`, `&#38;`, `&amp;` */
const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi;
/** TeX that KaTeX keeps beside a formula */
const annotation = /<annotation encoding="application\/x-tex">([^<]*)<\/annotation>/g;
const math = /<math\b[\s\S]*?<\/math>/g;
const tag = /<[^>]*>/g;
