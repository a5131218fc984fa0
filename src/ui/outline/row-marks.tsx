import type { CSSProperties } from 'react';
import { faceOf } from '../../look/emotions.ts';
import { customProperty } from '../../look/token-css.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import type { CardFacts, OwnerMark } from '../../scene/facts.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import { Icon } from '../kit/icon.tsx';
import { useOpenOutline } from './open-outline.ts';
import styles from './outline.module.css';

/** What a touchpoint's card shows on the map, at the end of its row: for the eye only, as its description says it too. */
export function RowMarks({ id }: { readonly id: TouchpointId }) {
  const { factsOf } = useOpenOutline();
  const facts = useWorkspace((workspace) => factsOf(workspace, id));
  if (!facts) return null;
  return (
    <span className={styles.marks} aria-hidden="true">
      {facts.isMomentOfTruth && (
        <span className={styles.gem}>
          <Icon name="gem" size={14} />
        </span>
      )}
      {facts.jams > 0 && (
        <span className={styles.jams}>
          <Icon name="jam" size={13} />
          {facts.jamsText}
        </span>
      )}
      {facts.emotion !== undefined && <Face emotion={facts.emotion} />}
      <Owners owners={facts.owners} />
    </span>
  );
}

function Face({ emotion }: { readonly emotion: number }) {
  const { icon, colour } = faceOf(emotion);
  return (
    <span className={styles.face} style={{ color: `var(${customProperty(colour)})` }}>
      <Icon name={icon} size={17} />
    </span>
  );
}

function Owners({ owners }: { readonly owners: CardFacts['owners'] }) {
  if (owners.length === 0) return null;
  return (
    <span className={styles.owners}>
      {owners.map((owner, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the squares stand for the roles, in their order
        <OwnerSquare key={index} owner={owner} />
      ))}
    </span>
  );
}

function OwnerSquare({ owner }: { readonly owner: OwnerMark }) {
  if (owner.type === 'contested') return <span className={`${styles.owner} ${styles.contested}`}>?</span>;
  if (owner.type === 'gap') return <span className={`${styles.owner} ${styles.gap}`}>{owner.letters}</span>;
  return (
    <span
      className={styles.owner}
      style={{ '--owner': `var(${customProperty(owner.colour)})` } as CSSProperties} // a custom property
    >
      {owner.letters}
    </span>
  );
}
