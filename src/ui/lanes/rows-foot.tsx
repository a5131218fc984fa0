import type { KeyboardEvent } from 'react';
import { say } from '../../lib/words.ts';
import { sizes } from '../../look/sizes.ts';
import { words } from '../../words/render.ts';
import { useLayout } from '../canvas/map-provider.tsx';
import { useOpenMap } from '../canvas/open-map.ts';
import { askForRows } from '../editor/asked-rows.ts';
import { useEditor } from '../editor/use-editor.ts';
import styles from './lanes.module.css';
import { addRow, arrangeRows } from './row-names.ts';
import { goAlongRows } from './row-stops.ts';

/** What adds a row and says which are shown, quietly at the foot of the map; it moves with it. */
export function RowsFoot() {
  const editor = useEditor();
  const map = useOpenMap();
  const { stages, lanes } = useLayout();
  const [first] = stages;
  if (!first) return null;
  const last = lanes.at(-1)?.box;
  const y = last ? last.y + last.height + 6 : first.box.height + sizes.stage.gap;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!goAlongRows(editor, map, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="group"
      aria-label={words(say('rows.group', 'Rows under the map'))}
      className={styles.foot}
      data-tools=""
      style={{ transform: `translate(${first.box.x}px, ${y}px)` }}
      onKeyDown={onKeyDown}
      onFocus={() => editor.session.set({ focused: undefined })}
    >
      <button type="button" tabIndex={-1} data-spot="add-row" onClick={() => askForRows('add')}>
        <span aria-hidden="true">+ </span>
        {words(addRow)}
      </button>
      <button type="button" tabIndex={-1} data-spot="rows" onClick={() => askForRows('arrange')}>
        {words(arrangeRows)}
      </button>
    </div>
  );
}
