import { defaultSchema, type Options } from 'rehype-sanitize';

/** Classes by which remark-math marks the formulas that rehype-katex then renders. */
const mathClasses = ['language-math', 'math-inline', 'math-display'];

/**
 * What HTML may come out of Markdown: text, emphasis, lists, links, code and formulas. No HTML of the source, no
 * image (it would ask another host), no link but http, https and mailto.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'picture', 'source', 'input'].includes(name),
  ),
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', ...mathClasses]],
    pre: [],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobberPrefix: '',
};
