import { say } from '../../../lib/words.ts';
import { freshInitials, leastUsedColour } from '../../../model/department-marks.ts';
import { foldedName } from '../../../model/folded-name.ts';
import type { Fragment, FragmentRecord } from '../../../model/fragment.ts';
import { limits } from '../../../model/limits.ts';
import { channelPresets } from '../../../model/presets/channels.ts';
import type { TableName } from '../../../model/records/kinds.ts';
import type { Workspace } from '../../../model/records/tables.ts';
import { words } from '../../../words/render.ts';
import { type Reading, type ReadTouchpoint, type Remark, shortened, type Unread, unreadLine } from '../reading.ts';
import { type CleanText, cleanLines, cleanName } from './clean-text.ts';
import { madeCounts } from './made-counts.ts';
import { NamedRecords } from './names.ts';
import { type ImportChoices, type ImportPlan, type PreviewRow, previewLength, usualChoices } from './plan.ts';
import { noRoom } from './room.ts';

/** Plans what is made of one or several sources, as one step for undo. Names are matched to what the workspace has: case, spaces and accents do not count. */
export function planJourneys(
  readings: readonly Reading[],
  workspace: Workspace,
  choices: ImportChoices = usualChoices,
): ImportPlan {
  const plan = new Planning(workspace, choices);
  for (const [index, reading] of readings.entries()) plan.add(reading, `r${index}-`);
  return plan.done();
}

/** Departments that get marks of their own; letters and colours tell no more apart, and looking for them takes ever longer. */
const mostMarked = 300;

type Records<Table extends TableName> = Record<string, FragmentRecord<Table>>;

class Planning {
  readonly #workspace: Workspace;
  readonly #choices: ImportChoices;
  readonly #channels: NamedRecords<'channels'>;
  readonly #departments: NamedRecords<'departments'>;
  readonly #personas: NamedRecords<'personas'>;
  readonly #journeys: Records<'journeys'> = {};
  readonly #stages: Records<'stages'> = {};
  readonly #touchpoints: Records<'touchpoints'> = {};
  readonly #connections: Records<'connections'> = {};
  readonly #assignments: Records<'assignments'> = {};
  readonly #experiences: Records<'experiences'> = {};
  readonly #painPoints: Records<'painPoints'> = {};
  readonly #jams = new Map<string, { readonly title: string; readonly subjects: Set<string> }>();
  readonly #rows: PreviewRow[] = [];
  readonly #remarks: Remark[] = [];
  readonly #cut: Unread[] = [];
  #name = '';
  #hidden: number | undefined;

  constructor(workspace: Workspace, choices: ImportChoices) {
    this.#workspace = workspace;
    this.#choices = choices;
    this.#channels = new NamedRecords('channels', 'channel-', workspace, channelFields);
    this.#personas = new NamedRecords('personas', 'persona-', workspace, () => ({}));
    const others: { initials: string; colour: number }[] = Object.values(workspace.departments);
    this.#departments = new NamedRecords('departments', 'department-', workspace, (name) => {
      if (others.length > mostMarked) return {};
      const marks = { initials: freshInitials(name, others), colour: leastUsedColour(others) };
      others.push(marks);
      return marks;
    });
  }

  add(reading: Reading, prefix: string): void {
    const { title = '', description = '', stages, touchpoints } = reading;
    const { journeyId } = this.#choices;
    const journeyKey = journeyId ?? `${prefix}journey`;
    const name = this.#named(title, 1);
    this.#name ||= name;

    for (const { key, name: stage, line } of stages)
      this.#stages[prefix + key] = { journeyId: journeyKey, name: this.#named(stage, line) };

    const stageNames = new Map(stages.map((stage) => [stage.key, stage.name]));
    const personas = new Set<string>();
    for (const touchpoint of touchpoints)
      this.#addTouchpoint(touchpoint, prefix, journeyKey, stageNames.get(touchpoint.stageKey ?? '') ?? '', personas);
    if (this.#choices.connectInOrder) this.#connect(touchpoints, prefix);

    if (journeyId) return;
    this.#journeys[journeyKey] = {
      title: name,
      ...(description && { scenario: this.#text(description, 1) }),
      ...(personas.size > 0 && { personaIds: [...personas] }),
    };
  }

  #addTouchpoint(read: ReadTouchpoint, prefix: string, journeyId: string, stage: string, personas: Set<string>): void {
    const { line, emotion, channel = '', otherChannels, departments, actors = [], stageKey } = read;
    const key = prefix + read.key;
    const { text: name, whole } = this.#cleaned(read.name, line);
    if (whole) {
      const says = say(
        'plan.long-name',
        '“{name}” is longer than a name may be; the whole of it became the description.',
        {
          name: shortened(name),
        },
      );
      this.#remarks.push({ line, says });
    }
    const description = this.#text([whole, read.note].filter(Boolean).join('\n'), line);
    this.#tellOfLong([channel, ...(otherChannels ?? []), ...(departments ?? []), ...actors], line);
    const channelId = this.#channels.key(channel);
    const alternativeChannelIds = this.#channels.keys(otherChannels).filter((other) => other !== channelId);
    this.#touchpoints[key] = {
      journeyId,
      ...(stageKey && { stageId: prefix + stageKey }),
      name,
      ...(emotion !== undefined && { emotion }),
      ...(channelId && { channelId }),
      ...(alternativeChannelIds.length > 0 && { alternativeChannelIds }),
      ...(description && { description }),
    };

    const owners = this.#choices.actorsAre === 'departments' ? [...(departments ?? []), ...actors] : departments;
    for (const departmentId of this.#departments.keys(owners))
      this.#assignments[`${key}-${departmentId}`] = { touchpointId: key, departmentId, role: 'operates' };
    if (this.#choices.actorsAre === 'personas') {
      for (const personaId of this.#personas.keys(actors)) {
        personas.add(personaId);
        const felt = emotion === undefined ? {} : { emotion };
        this.#experiences[`${key}-${personaId}`] = { touchpointId: key, personaId, ...felt };
      }
    }
    read.pains?.forEach((pain, index) => {
      this.#painPoints[`${key}-pain-${index}`] = { touchpointId: key, text: this.#text(pain, line) };
    });
    for (const problem of read.problems ?? []) this.#addJam(problem, key, line);
    if (this.#rows.length < previewLength)
      this.#rows.push({
        stage: cleanName(stage).text,
        touchpoint: name,
        channel: cleanName(channel).text,
        departments: owners ?? [],
        ...(emotion !== undefined && { emotion }),
      });
  }

  #addJam(problem: string, touchpointKey: string, line: number): void {
    const title = this.#named(problem, line);
    const folded = foldedName(title);
    if (folded === '') return;
    const jam = this.#jams.get(folded) ?? { title, subjects: new Set() };
    jam.subjects.add(touchpointKey);
    this.#jams.set(folded, jam);
  }

  #connect(touchpoints: readonly ReadTouchpoint[], prefix: string): void {
    for (const [index, { key }] of touchpoints.entries()) {
      const next = touchpoints[index + 1];
      if (next) this.#connections[`${prefix}c${index}`] = { fromId: prefix + key, toId: prefix + next.key };
    }
  }

  #cleaned(raw: string, line: number) {
    const clean = cleanName(raw);
    if (clean.hadHidden) this.#hidden ??= line;
    return clean;
  }

  #named(raw: string, line: number): string {
    return this.#whole(this.#cleaned(raw, line), line);
  }

  #text(raw: string, line: number): string {
    return this.#whole(cleanLines(raw), line);
  }

  /** The text; what is left out of it is reported. */
  #whole({ text, whole }: CleanText, line: number): string {
    if (whole !== undefined) {
      const reason = say(
        'plan.cut',
        'This has {length, number} characters, and {most, number} is the most here. What comes after them is left out.',
        { length: whole.length, most: text.length },
      );
      this.#cut.push(unreadLine(line, text, reason));
    }
    return text;
  }

  /** Names of the libraries are cleaned where they are looked up; here is only told what of them is left out. */
  #tellOfLong(names: readonly string[], line: number): void {
    for (const name of names) if (name.length > limits.name) this.#whole(cleanName(name), line);
  }

  done(): ImportPlan {
    const jams = [...this.#jams.values()].map(
      (jam, index) => [`jam-${index}`, { title: jam.title, subjects: [...jam.subjects] }] as const,
    );
    const fragment: Fragment = {
      tables: {
        channels: this.#channels.records,
        departments: this.#departments.records,
        personas: this.#personas.records,
        journeys: this.#journeys,
        stages: this.#stages,
        touchpoints: this.#touchpoints,
        connections: this.#connections,
        assignments: this.#assignments,
        experiences: this.#experiences,
        painPoints: this.#painPoints,
        jams: Object.fromEntries(jams),
      },
    };
    const sizes = Object.entries(fragment.tables).map(([table, records]) => [table, Object.keys(records).length]);
    const fresh = {
      channels: this.#channels.fresh,
      departments: this.#departments.fresh,
      personas: this.#personas.fresh,
    };
    const tooMuchHere = noRoom(fragment, this.#workspace);
    const tooMuch = noRoom(fragment);
    return {
      fragment,
      name: this.#name,
      made: madeCounts({ ...Object.fromEntries(sizes), ...fresh }),
      matches: [...this.#channels.matches, ...this.#departments.matches, ...this.#personas.matches],
      rows: this.#rows,
      remarks:
        this.#hidden === undefined ? this.#remarks : [{ line: this.#hidden, says: hiddenMarks }, ...this.#remarks],
      cut: this.#cut,
      ...(tooMuchHere && { tooMuchHere }),
      ...(tooMuch && { tooMuch }),
    };
  }
}

const hiddenMarks = say(
  'plan.hidden-marks',
  'Hidden marks were left out of names: control characters, or marks that turn the direction of reading around.',
);

/** A channel that is among the presets is made like the preset of that name. */
function channelFields(name: string): FragmentRecord<'channels'> {
  const folded = foldedName(name);
  const alias = aliases.get(folded) ?? folded;
  return channelPresets.find((preset) => preset.id === alias || foldedName(words(preset.name)) === alias)?.fields ?? {};
}

const aliases: ReadonlyMap<string, string> = new Map([
  ['app', 'mobile-app'],
  ['call', 'telephone'],
  ['chat', 'live-chat'],
  ['e-mail', 'email'],
  ['form', 'online-form'],
  ['mail', 'email'],
  ['mobile', 'mobile-app'],
  ['phone', 'telephone'],
  ['shop', 'store'],
  ['social media', 'social'],
  ['text message', 'sms'],
  ['web', 'website'],
  ['web form', 'online-form'],
  ['web site', 'website'],
]);
