/** What the integration makes of an owner's options; see `src/integration/virtual-modules.ts`. */
declare module 'virtual:offprint/options' {
  /** The options of the site that is built. */
  export const options: import('./options.ts').SiteOptions;
}

declare module 'virtual:offprint/formats' {
  /** The site's own digest formats, then ours. */
  export const digestFormats: import('./lib/digest/digest-format.ts').DigestFormat[];
  /** Our citation formats, then the site's own. */
  export const citationFormats: import('./lib/citation/citation-format.ts').CitationFormat[];
}
