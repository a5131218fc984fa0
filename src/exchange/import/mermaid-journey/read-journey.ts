import { unreachable } from '../../../lib/result.ts';
import { say } from '../../../lib/words.ts';
import { words } from '../../../words/render.ts';
import {
  type Reading,
  type ReadStage,
  type ReadTouchpoint,
  type Remark,
  shortened,
  type Unread,
  unreadLine,
} from '../reading.ts';
import { labelText } from './entities.ts';
import { type Statement, statementsOf } from './statements.ts';

/** Reads a Mermaid user journey. Scores 1…5 become emotions −2…+2; any other score is kept as a note and reported. */
export function readJourney(text: string): Reading {
  const { frontMatterTitle, statements, unread: unreadable } = statementsOf(text);
  const stages: ReadStage[] = [];
  const touchpoints: ReadTouchpoint[] = [];
  const remarks: Remark[] = [];
  const unread: Unread[] = [...unreadable];
  let title = '';
  let accTitle = '';
  let description = '';

  for (const statement of statements) {
    switch (statement.type) {
      case 'title':
        title = labelText(statement.text);
        break;
      case 'accTitle':
        accTitle = labelText(statement.text);
        break;
      case 'accDescr':
        description = statement.text.split('\n').map(labelText).join('\n').trim();
        break;
      case 'section':
        stages.push({ key: `s${stages.length}`, name: labelText(statement.text), line: statement.line });
        break;
      case 'task': {
        const read = readTask(statement, `t${touchpoints.length}`, stages.at(-1)?.key);
        if (read.touchpoint) touchpoints.push(read.touchpoint);
        if (read.remark) remarks.push(read.remark);
        if (read.unread) unread.push(read.unread);
        break;
      }
      default:
        unreachable(statement.type);
    }
  }

  const foundTitle = title || labelText(frontMatterTitle) || accTitle;
  const found = [
    ...remarks,
    ...leftOutTitle(accTitle, foundTitle),
    ...whatIsMissing(foundTitle, stages.length, touchpoints.length),
  ];
  return {
    ...(foundTitle && { title: foundTitle }),
    ...(description && { description }),
    stages,
    touchpoints,
    remarks: found,
    unread: unread.sort((a, b) => a.line - b.line),
  };
}

interface ReadTask {
  readonly touchpoint?: ReadTouchpoint;
  readonly remark?: Remark;
  readonly unread?: Unread;
}

function readTask({ text, line }: Statement, key: string, stageKey: string | undefined): ReadTask {
  const [rawName = '', ...data] = text.split(':');
  if (data.length === 0)
    return {
      unread: unreadLine(
        line,
        text,
        say('mermaid.no-score', 'A touchpoint is written “name: score: who”, and this line has no colon.'),
      ),
    };

  const name = labelText(rawName);
  if (!name)
    return { unread: unreadLine(line, text, say('mermaid.no-name', 'Nothing stands before the colon to name it.')) };

  const [rawScore = '', rawActors = '', ...rest] = data;
  const { emotion, note, remark } = readScore(labelText(rawScore), name, line);
  const actors = rawActors.split(',').map(labelText).filter(Boolean);
  const notes = [note, labelText(rest.join(':'))].filter(Boolean).join('\n');
  return {
    touchpoint: {
      key,
      name,
      ...(stageKey && { stageKey }),
      ...(emotion !== undefined && { emotion }),
      ...(actors.length > 0 && { actors: [...new Set(actors)] }),
      ...(notes && { note: notes }),
      line,
    },
    ...(remark && { remark }),
  };
}

interface ReadScore {
  readonly emotion?: number;
  readonly note?: string;
  readonly remark?: Remark;
}

function readScore(written: string, name: string, line: number): ReadScore {
  if (written === '') return {};
  const score = Number(written);
  const note = words(say('mermaid.score-note', 'Score in the diagram: {written}', { written }));

  if (Number.isNaN(score)) {
    const says = say(
      'mermaid.score-no-number',
      '“{name}” has “{written}” for a score, which is no number. It is kept as a note.',
      { name: shortened(name), written: shortened(written) },
    );
    return { note, remark: { line, says } };
  }
  if (score < 1 || score > 5) {
    const says = say(
      'mermaid.score-out-of-range',
      '“{name}” has the score {written}, outside 1 to 5. It is kept as a note.',
      { name: shortened(name), written: shortened(written) },
    );
    return { note, remark: { line, says } };
  }
  const emotion = Math.round(score) - 3;
  if (Number.isInteger(score)) return { emotion };
  const says = say(
    'mermaid.score-rounded',
    '“{name}” has the score {written}, which was rounded. The score as written is kept as a note.',
    { name: shortened(name), written },
  );
  return { emotion, note, remark: { line, says } };
}

function leftOutTitle(accTitle: string, title: string): readonly Remark[] {
  if (accTitle === '' || accTitle === title) return [];
  return [
    {
      says: say('mermaid.acc-title', 'The second title for screen readers, “{accTitle}”, was left out.', {
        accTitle: shortened(accTitle),
      }),
    },
  ];
}

function whatIsMissing(title: string, stages: number, touchpoints: number): readonly Remark[] {
  if (touchpoints > 0) return [];
  if (stages > 0)
    return [{ says: say('mermaid.no-touchpoints', 'This diagram has stages, but no touchpoints in them.') }];
  return title
    ? [{ says: say('mermaid.only-title', 'This diagram holds no touchpoints: only its title makes an empty journey.') }]
    : [
        {
          says: say('mermaid.nothing', 'This diagram holds nothing but the word “journey”: it makes an empty journey.'),
        },
      ];
}
