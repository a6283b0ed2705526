/** A link of a section, with what it leads to. */
interface LlmsLink {
  title: string;
  url: string;
  note?: string;
}

/** What a site tells language models of itself. */
export interface LlmsSite {
  title: string;
  description: string;
  sections: { name: string; links: LlmsLink[] }[];
}

/** A site → its `llms.txt`, as llmstxt.org describes it; a section without links is left out. */
export function renderLlmsText({ title, description, sections }: LlmsSite): string {
  const parts = sections
    .filter(({ links }) => links.length > 0)
    .map(({ name, links }) => `## ${name}\n\n${links.map(renderLink).join('\n')}`);
  return `${[`# ${title}`, `> ${description}`, ...parts].join('\n\n')}\n`;
}

function renderLink({ title, url, note }: LlmsLink): string {
  const label = title.replace(/[[\]\\<`*_&!]/g, '\\$&');
  return `- [${label}](${url})${note ? `: ${note}` : ''}`;
}
