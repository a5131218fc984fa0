import { useEffect, useRef } from 'react';
import type { RecordId, TouchpointId } from '../../model/records/kinds.ts';
import { tables } from '../../model/records/tables.ts';
import type { AskedField } from '../editor/asked-field.ts';
import type { AnyRecord } from './any-record.ts';
import type { Asked } from './asked.ts';
import styles from './details.module.css';
import { type Depth, FieldLevels } from './field-list.tsx';
import { GoesTo } from './goes-to.tsx';
import { JamsHere } from './jams-here.tsx';
import { OtherRoles } from './other-roles.tsx';
import { PainPoints } from './pain-points.tsx';
import { ReferenceField } from './reference-field.tsx';
import { RoleField } from './role-field.tsx';

/** Where the keyboard goes, the first that is there: the box of who runs it; the first jam, or what adds one. */
const wanted: Readonly<Record<AskedField, readonly string[]>> = {
  operates: ['[role="combobox"]'],
  jams: ['[data-part="jams"] li button', '[data-part="jams"] button'],
};

const besides = ['stageId'];

/** A touchpoint: five things up front, then where it stands and where it leads, who else owns it, and the rest of its catalogue. */
export function TouchpointDetails({
  record,
  id,
  depth,
  onDepth,
  onOpen,
  asked,
}: {
  readonly record: AnyRecord;
  readonly id: TouchpointId;
  readonly depth: Depth;
  readonly onDepth: (depth: Depth) => void;
  readonly onOpen: (id: RecordId) => void;
  /** A field that the keyboard is wanted in. */
  readonly asked: Asked;
}) {
  const parts = useRef<HTMLDivElement>(null);
  const { turn, take } = asked;
  useEffect(() => {
    void turn; // asked again, the keyboard goes there again
    const field = take();
    const places = field ? wanted[field].flatMap((place) => [...(parts.current?.querySelectorAll(place) ?? [])]) : [];
    places.find((place) => place instanceof HTMLElement)?.focus();
  }, [turn, take]);

  return (
    <FieldLevels
      record={record}
      depth={depth}
      onDepth={onDepth}
      except={besides}
      more={
        <>
          <div className={styles.fields}>
            <div className={styles.wide}>
              <ReferenceField record={record} name="stageId" field={tables.touchpoints.fields.stageId} />
            </div>
            <div className={styles.wide}>
              <GoesTo touchpointId={id} onOpen={onOpen} />
            </div>
          </div>
          <OtherRoles touchpointId={id} />
          <PainPoints touchpointId={id} onOpen={onOpen} />
          <hr className={styles.rule} />
        </>
      }
    >
      <div ref={parts} className={styles.parts}>
        <RoleField touchpointId={id} inRole="operates" />
        <JamsHere touchpointId={id} onOpen={onOpen} />
      </div>
    </FieldLevels>
  );
}
