/** The beginning of LaTeX source, its comments passed over. */
const latexStart =
  /^\\(?:document(?:class|style)|begin\{|(?:sub)*section\*?\{|chapter|title\{|usepackage|input\{|newcommand|def\\|RequirePackage)/;
/** A comment's line in TeX. */
const latexComment = /^(?:%(?![!0A-Z@] ?\S).*\n+|\s*\n)+/;

/** Whether a text is TeX's own source. */
export function isLatex(text: string): boolean {
  const start = text.slice(0, 20_000);
  return latexStart.test(start.replace(latexComment, '')) || /^\s*\\documentclass\b/m.test(start);
}

/** How JSON begins, and prose does not: an object with a name, a list of such, or a list of values. */
const jsonStart = /^(?:\[\s*){0,40}\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:/;
/** A whole text in brackets. */
const bracketed = /^(?:\[[^]*\]|\{[^]*\})\s*$/;

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is JSON, sound or broken. */
export function isJsonText(text: string): boolean {
  return jsonStart.test(text) || (bracketed.test(text) && isParsed(text));
}

/** A line of YAML that prose does not have: `- title: x`, `  abstract: >`, `title: x` with a small letter. */
const yamlKey = /^(?:\s*- |\s{1,20})?(?:[a-z][\w-]{0,30}|"[^"\n]{1,30}"|'[^'\n]{1,30}'):(?:\s|$)/;
/** A line below a key, or one that is none of the text's. */
const yamlRest = /^(?:\s{2,}|- |\s*$|#|---|\.\.\.)/;

/** Whether a text is YAML: keys at its lines’ beginnings, no prose and no links of Markdown. */
export function isYaml(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n').slice(0, 400);
  const keys = lines.filter((line) => yamlKey.test(line));
  const isNested = keys.some((line) => /^[\s-]/.test(line));
  const isWhole = lines.every((line) => yamlKey.test(line) || yamlRest.test(line));
  const isMarkdown = lines.some((line) => line.includes(']('));
  return isWhole && isNested && !isMarkdown && keys.length >= 3;
}
