declare module '@citation-js/name' {
  const name: { parse: (name: string) => Record<string, string> };
  export default name;
}
