import { say, type Words } from '../../lib/words.ts';

/** Kinds of text that look like lines, but of which no map can be made; each with how it begins and what to say. */
const foreign: readonly { readonly begins: RegExp; readonly says: Words }[] = [
  {
    begins: /^(?:graph|flowchart(?:-elk)?)[ \t]*(?:[ \t](?:TB|TD|BT|RL|LR)\b|;|[\r\n]|$)/,
    says: say(
      'foreign.flowchart',
      'This is a Mermaid flowchart. Only Mermaid journeys can be read so far: begin it with “journey”, or paste its steps as a list.',
    ),
  },
  {
    begins:
      /^(?:sequenceDiagram|classDiagram|stateDiagram|erDiagram|gitGraph|quadrantChart|requirementDiagram|C4Context|block-beta|sankey-beta|xychart-beta|architecture-beta|(?:gantt|pie|mindmap|timeline|kanban)[ \t]*(?:[\r\n]|$))/,
    says: say(
      'foreign.other-diagram',
      'This is a Mermaid diagram of another kind. Only Mermaid journeys can be read: begin it with “journey”, or paste its steps as a list.',
    ),
  },
  {
    begins: /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,1000}>\s*)?(?:<!doctype svg[^>]{0,300}>\s*)?<svg[\s>]/i,
    says: say(
      'foreign.svg',
      'This is a picture (SVG), and no map can be read from a picture. Bring the list, the table or the diagram it was made from.',
    ),
  },
  {
    begins: /^(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i,
    says: say('foreign.web-page', 'This is a web page. Copy its list or table and paste it as text.'),
  },
  {
    begins: /^<(?:\?xml|[a-z][\w:-]{0,60}\s+xmlns)/i,
    says: say('foreign.xml', 'This is XML, which cannot be read. Copy its list or table and paste it as text.'),
  },
  {
    begins: /^\{\\rtf/,
    says: say('foreign.rtf', 'This is a formatted document (RTF). Open it, copy its lines and paste them as text.'),
  },
  {
    begins: /^%!PS|^%PDF-/,
    says: say(
      'foreign.print',
      'This is a page for printing, which cannot be read. Copy its lines and paste them as text.',
    ),
  },
];

/** Why no map can be made of a text of another kind; undefined for a text that may be anything. */
export function foreignWords(text: string): Words | undefined {
  const head = withoutFrontMatter(
    text
      .slice(0, 10_000)
      .replace(/^\ufeff/, '')
      .trimStart(),
  );
  return foreign.find(({ begins }) => begins.test(head))?.says;
}

/** Mermaid diagrams may begin with front matter, directives and comments. */
function withoutFrontMatter(head: string): string {
  const lines = head.split(/\r\n?|\n/);
  let at = 0;
  if (lines[0]?.trim() === '---')
    at =
      Math.max(
        0,
        lines.findIndex((line, index) => index > 0 && line.trim() === '---'),
      ) + 1;
  while (at < lines.length && /^\s*(?:%%.*)?$/.test(lines[at] ?? '')) at++;
  return lines.slice(at).join('\n').trimStart();
}
