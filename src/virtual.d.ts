/** What the integration makes of an owner's options; see `src/integration/virtual-modules.ts`. */
declare module 'virtual:offprint/options' {
  /** The options of the site that is built. */
  export const options: import('./options.ts').SiteOptions;
}

declare module 'virtual:offprint/colours.css' {}
