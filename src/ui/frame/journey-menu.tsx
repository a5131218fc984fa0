import { say } from '../../lib/words.ts';
import { journeyDuplicate } from '../../model/commands/journey-duplicate.ts';
import { journeyReorder } from '../../model/commands/journey-reorder.ts';
import { recordDelete } from '../../model/commands/record-delete.ts';
import type { Journey } from '../../model/records/journey.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import { copyTitle, journeyName } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { copyPicture, copyThisView } from '../copy-picture/copy-picture.ts';
import { askForRows } from '../editor/asked-rows.ts';
import { duplicateAsTomorrow, makeTomorrow } from '../editor/make-tomorrow.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Menu } from '../kit/menu.tsx';
import { arrangeRows } from '../lanes/row-names.ts';
import { actionsFor, names } from '../names.ts';

interface Props {
  readonly journey: Journey;
  /** All journeys, in order. */
  readonly journeys: readonly Journey[];
  readonly onShow: (id: JourneyId) => void;
  readonly onRename: (id: JourneyId) => void;
}

/** What can be done with a journey as a whole. */
export function JourneyMenu({ journey, journeys, onShow, onRename }: Props) {
  const editor = useEditor();
  const { id } = journey;
  const title = useWorkspace((workspace) => words(journeyName(workspace, id)));
  const place = journeys.findIndex((other) => other.id === id);

  const duplicate = () => {
    const taken = journeys.map((other) => other.title);
    // An untitled one stays untitled: it is told apart by its number.
    const named = journey.title.trim() ? { title: copyTitle(journey.title, taken, words) } : {};
    const [copy] = editor.edit(journeyDuplicate({ id, ...named })) ?? [];
    if (copy) onShow(copy as JourneyId); // journey.duplicate shows the journey it made
  };
  const goToTomorrow = () => {
    const copy = makeTomorrow(editor, id);
    if (copy) onShow(copy);
  };
  const remove = () => {
    const next = journeys[place + 1] ?? journeys[place - 1];
    if (!editor.edit(recordDelete({ ids: [id] }))) return;
    editor.messages.news(say('journey.deleted', '“{title}” was deleted.', { title }), {
      label: names.undo,
      run: editor.undo,
    });
    if (next) onShow(next.id);
  };

  return (
    <Menu
      label={actionsFor(title)}
      iconOnly
      icon="chevronDown"
      kind="quiet"
      size="small"
      items={[
        { id: 'rename', label: names.rename, icon: 'pencil', onSelect: () => onRename(id) },
        { id: 'duplicate', label: names.duplicate, icon: 'copy', onSelect: duplicate },
        ...(journey.state === 'current'
          ? [
              {
                id: 'tomorrow',
                label: duplicateAsTomorrow,
                icon: 'sparkles',
                onSelect: goToTomorrow,
              } as const,
            ]
          : []),
        {
          id: 'add-row',
          label: say('journey.add-row', 'Add row…'),
          icon: 'plus',
          separated: true,
          onSelect: () => askForRows('add'),
        },
        { id: 'rows', label: arrangeRows, icon: 'layers', onSelect: () => askForRows('arrange') },
        {
          id: 'picture',
          label: copyThisView,
          icon: 'map',
          onSelect: () => void copyPicture(editor.messages, title),
        },
        {
          id: 'earlier',
          separated: true,
          label: say('journey.earlier', 'Move left'),
          disabled: place <= 0,
          onSelect: () => editor.edit(journeyReorder({ id, beforeId: journeys[place - 1]?.id })),
        },
        {
          id: 'later',
          label: say('journey.later', 'Move right'),
          disabled: place >= journeys.length - 1,
          onSelect: () => editor.edit(journeyReorder({ id, beforeId: journeys[place + 2]?.id })),
        },
        {
          id: 'delete',
          label: names.delete,
          icon: 'trash',
          danger: true,
          separated: true,
          disabled: journeys.length === 1,
          onSelect: remove,
        },
      ]}
    />
  );
}
