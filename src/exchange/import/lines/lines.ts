import { say, type Words } from '../../../lib/words.ts';
import { type Reading, type ReadStage, type ReadTouchpoint, type Unread, unreadLine } from '../reading.ts';

const bullet = /^(?:[-*+–—](?:\s+|$)|[•·‣◦▪●○☐☑✓✔]\s*|[o§]\t\s*|\[[ xX]?\]\s+|\(?\d{1,3}(?:\.\d{1,3})*[.)](?:\s+|$))/u;
const rule = /^[-=_*~#.\s]{3,}$/u;

/** Reads a pasted list: one touchpoint a line; a line that ends with a colon or begins with # is a stage. A list without stages is one stage without a name. */
export function readLines(text: string): Reading {
  const stages: ReadStage[] = [];
  const touchpoints: ReadTouchpoint[] = [];
  const unread: Unread[] = [];

  let line = 0;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    line++;
    const content = withoutBullets(raw.trim());
    if (content === '') continue;

    if (!isStage(content)) {
      const stageKey = stages.at(-1)?.key;
      touchpoints.push({ key: `t${touchpoints.length}`, name: content, ...(stageKey && { stageKey }), line });
      continue;
    }
    const name = stageName(content);
    if (name) stages.push({ key: `s${stages.length}`, name, line });
    else unread.push(unreadLine(line, content, say('lines.no-name', 'This line marks a stage, but has no name.')));
  }
  const [first] = touchpoints;
  if (stages.length > 0 || !first) return { stages, touchpoints, remarks: [], unread };

  const one = { key: 's0', name: '', line: first.line };
  return { stages: [one], touchpoints: touchpoints.map((each) => ({ ...each, stageKey: 's0' })), remarks: [], unread };
}

function withoutBullets(line: string): string {
  if (rule.test(line)) return '';
  let content = line;
  for (let depth = 0; depth < 3; depth++) content = content.replace(bullet, '');
  return content;
}

const isStage = (content: string): boolean => content.startsWith('#') || /[:：]$/u.test(content);

const stageName = (content: string): string =>
  content
    .replace(/^#+/u, '')
    .replace(/[:：]$/u, '')
    .trim();

/** How many stages and touchpoints a list would make. */
export interface LineCounts {
  readonly stages: number;
  readonly touchpoints: number;
}

/** Counts what a list would make, for the hint below the box in which it is typed. */
export function countsOfLines(text: string): LineCounts {
  const { stages, touchpoints } = readLines(text);
  return { stages: stages.length, touchpoints: touchpoints.length };
}

/** *3 stages, 5 touchpoints, connected in order*; nothing to say for an empty list. */
export function hintOfLines({ stages, touchpoints }: LineCounts): Words | undefined {
  if (stages + touchpoints === 0) return undefined;
  if (touchpoints < 2)
    return say(
      'lines.hint.few',
      '{stages, plural, one {# stage} other {# stages}}, {touchpoints, plural, one {# touchpoint} other {# touchpoints}}',
      { stages, touchpoints },
    );
  return say(
    'lines.hint',
    '{stages, plural, one {# stage} other {# stages}}, {touchpoints, plural, one {# touchpoint} other {# touchpoints}}, connected in order',
    { stages, touchpoints },
  );
}
