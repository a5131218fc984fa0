import { useRef, useState } from 'react';
import { unreachable } from '../../lib/result.ts';
import { say, type Words } from '../../lib/words.ts';
import { jamExcept } from '../../model/commands/jam-except.ts';
import { recordDelete } from '../../model/commands/record-delete.ts';
import { causeTypes, jamRecord } from '../../model/records/jam.ts';
import { jamExceptionRecord } from '../../model/records/jam-exception.ts';
import type { ChannelId, RecordId, TouchpointId } from '../../model/records/kinds.ts';
import { tableOf } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { channelPath } from '../../model/selectors/channel-path.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { type JamHere, jamsAt } from '../../model/selectors/jams-at.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Button } from '../kit/button.tsx';
import { Menu, type MenuItem } from '../kit/menu.tsx';
import { names } from '../names.ts';
import { AddJam } from './add-jam.tsx';
import styles from './details.module.css';
import jamStyles from './jams-here.module.css';

/** The jams of a touchpoint: its own, and those of its channel and systems with where they come from. */
export function JamsHere({
  touchpointId,
  onOpen,
}: {
  readonly touchpointId: TouchpointId;
  readonly onOpen: (id: RecordId) => void;
}) {
  const [adding, setAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const jams = useWorkspace((workspace) => jamsAt(workspace, touchpointId));
  return (
    <div className={styles.section} data-part="jams">
      <div className={styles['section-head']}>
        <h3 id="jams-here" className={styles['section-title']}>
          {words(names.jamsHere)}
        </h3>
        <Button
          ref={button}
          kind="quiet"
          size="small"
          label={names.addJam}
          aria-expanded={adding}
          onClick={() => setAdding(true)}
        />
      </div>
      {adding && (
        <AddJam
          touchpointId={touchpointId}
          onDone={() => {
            setAdding(false);
            button.current?.focus();
          }}
        />
      )}
      <ul aria-labelledby="jams-here" className={styles.list}>
        {jams.map((here) => (
          <JamCard key={here.jam.id} here={here} touchpointId={touchpointId} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}

function JamCard({
  here,
  touchpointId,
  onOpen,
}: {
  readonly here: JamHere;
  readonly touchpointId: TouchpointId;
  readonly onOpen: (id: RecordId) => void;
}) {
  const { edit } = useEditor();
  const { jam, exception, isOpen } = here;
  const title = useWorkspace((workspace) => words(nameOf(workspace, jam.id)));
  const notes = useWorkspace((workspace) => notesOn(workspace, here).map(words).join(' · '));
  const inherited = here.via !== 'touchpoint';

  const items: readonly MenuItem[] = [
    { id: 'open', label: say('details.jam.open', 'Open'), icon: 'pencil', onSelect: () => onOpen(jam.id) },
    ...(inherited && !exception
      ? [
          {
            id: 'except',
            label: say('details.jam.does-not-apply', 'Does not apply here'),
            onSelect: () => edit(jamExcept({ jamId: jam.id, touchpointId, kind: 'notApplicable' })),
          },
        ]
      : []),
    ...(exception
      ? [
          {
            id: 'include',
            label: say('details.jam.applies', 'Applies here after all'),
            onSelect: () => edit(recordDelete({ ids: [exception.id] })),
          },
        ]
      : []),
    {
      id: 'delete',
      label: inherited ? say('details.jam.delete-everywhere', 'Delete everywhere') : names.delete,
      icon: 'trash',
      danger: true,
      separated: true,
      onSelect: () => edit(recordDelete({ ids: [jam.id] })),
    },
  ];

  return (
    <li className={jamStyles.jam} data-open={isOpen}>
      <div className={jamStyles.text}>
        <button type="button" className={`${styles.link} ${jamStyles.title}`} onClick={() => onOpen(jam.id)}>
          {title}
        </button>
        <p className={jamStyles.note}>{notes}</p>
      </div>
      <Menu
        iconOnly
        kind="quiet"
        size="small"
        align="end"
        label={say('details.jam.actions', 'Actions for jam {title}', { title })}
        items={items}
      />
    </li>
  );
}

function notesOn(workspace: Workspace, here: JamHere): readonly Words[] {
  const { jam, exception } = here;
  const notes: (Words | undefined)[] = [
    jam.causeType && causeTypes[jam.causeType],
    say('details.jam.severity', 'severity {severity}', jam),
    origin(workspace, here),
    jam.status === 'open' ? undefined : jamRecord.fields.status.type.choices?.[jam.status],
    jam.standing === 'draft' ? jamRecord.fields.standing.type.choices?.draft : undefined,
    exception && jamExceptionRecord.fields.kind.type.choices?.[exception.kind],
    exception?.reason ? say('name', '{name}', { name: exception.reason }) : undefined,
  ];
  return notes.filter((note) => note !== undefined);
}

/** Where a jam comes from, if not from this touchpoint itself. */
function origin(workspace: Workspace, { via, subjectId }: JamHere): Words | undefined {
  const name =
    tableOf(subjectId) === 'channels' ? channelPath(workspace, subjectId as ChannelId) : nameOf(workspace, subjectId); // its table was just read
  switch (via) {
    case 'touchpoint':
      return undefined;
    case 'channel':
    case 'outer-channel':
    case 'system':
      return say('details.jam.from', 'from {name}', { name });
    case 'alternative-channel':
      return say('details.jam.from-alternative', 'from {name}, which could be used here', { name });
    default:
      return unreachable(via);
  }
}
