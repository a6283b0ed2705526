import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate/browser';
import type { Problem } from '#lib/problem.ts';
import { toPageProblem } from './page.ts';

/** The recommended rules; each that is off has its reason. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Both spellings are the same; Astro writes what the layout has.
    'doctype-style': 'off',
    // KaTeX sets the height of every part of a formula so.
    'no-inline-style': 'off',
    // A paper's title is as long as its authors made it.
    'long-title': 'off',
    // Told by the check of structure, with the same line.
    'empty-title': 'off',
    'no-dup-id': 'off',
  },
};

/** Tells what the HTML standard and html-validate's recommended rules say of a page. */
export type MarkupCheck = (html: string, file: string) => Problem[];

/** Makes html-validate ready, which takes a moment. */
export function createMarkupCheck(): MarkupCheck {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  return (html, file) =>
    validator
      .validateStringSync(html, file)
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) =>
          toPageProblem('html-invalid', { file, line, rule: ruleId, reason: message }),
        ),
      );
}
