import { say } from '../../../lib/words.ts';
import type { ImportFormat } from '../format.ts';

/** Mermaid's user journey, by itself or in a Markdown page. */
export const mermaidJourney: ImportFormat = {
  id: 'mermaid-journey',
  name: say('format.mermaid-journey', 'Mermaid journey'),
  recognises: (text) => (beginsAsJourney(text) || fencedJourneys(text).length > 0 ? 0.95 : 0),
  async load() {
    const { readJourney } = await import('./read-journey.ts');
    return (text) => {
      if (beginsAsJourney(text)) return { type: 'journey', reading: readJourney(text) };
      const [first, ...others] = fencedJourneys(text);
      const reading = readJourney(first ?? text);
      if (others.length === 0) return { type: 'journey', reading };
      const says = say(
        'mermaid.other-diagrams',
        'The page holds {count, plural, one {another journey} other {# more journeys}}; only the first one was read.',
        { count: others.length },
      );
      return { type: 'journey', reading: { ...reading, remarks: [...reading.remarks, { says }] } };
    };
  },
};

const linesLookedAt = 400;
const header = /^journey(?:$|\s+(?:title|section|accTitle|accDescr)\b|\s*[%#])/i;

/** Whether the first line that says anything is the word `journey`. */
function beginsAsJourney(text: string): boolean {
  const lines = text.slice(0, 100_000).split(/\r\n?|\n/, linesLookedAt);
  let inFrontMatter = false;
  let inDirective = false;
  let begun = false;

  for (const raw of lines) {
    const line = raw.trim();
    if (line === '---' && (inFrontMatter || !begun)) {
      inFrontMatter = !inFrontMatter;
      begun = true;
      continue;
    }
    if (line !== '' && !/^(?:```|~~~)/.test(line)) begun = true;
    if (inFrontMatter || line === '') continue;
    if (inDirective || line.startsWith('%%{')) {
      const end = line.indexOf('}%%');
      inDirective = end < 0;
      if (end >= 0 && header.test(line.slice(end + 3).trim())) return true;
      continue;
    }
    if (/^(?:[#%]|```|~~~)/.test(line)) continue;
    return header.test(line);
  }
  return false;
}

/** The journeys that stand in fences of a page, each with everything around it blanked, so that lines keep their numbers. */
function fencedJourneys(text: string): readonly string[] {
  if (!/^\s{0,10}(?:```|~~~|:::)\s*mermaid/im.test(text)) return [];
  const lines = text.split(/\r\n?|\n/);
  const found: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const fence = /^\s{0,10}(```|~~~|:::)\s*mermaid\b/i.exec(lines[at] ?? '')?.[1];
    if (!fence) continue;
    const close = lines.findIndex((line, index) => index > at && line.trim().startsWith(fence));
    const end = close < 0 ? lines.length : close;
    const inside = lines.slice(at + 1, end).join('\n');
    if (beginsAsJourney(inside)) found.push('\n'.repeat(at + 1) + inside);
    at = end;
  }
  return found;
}
