import { unreachable } from '../../lib/result.ts';
import { say } from '../../lib/words.ts';
import { stageDuplicate } from '../../model/commands/stage-duplicate.ts';
import { touchpointDuplicate } from '../../model/commands/touchpoint-duplicate.ts';
import { type StageId, type TouchpointId, tableOf } from '../../model/records/kinds.ts';
import { openJamCount } from '../../model/selectors/jams-at.ts';
import { moveEdit } from '../canvas/drop-moves.ts';
import { bringIntoSight } from '../canvas/into-sight.ts';
import { type MapActions, touchpointsOfWork } from '../canvas/map-actions.ts';
import type { OpenMap } from '../canvas/open-map.ts';
import { cardOf, isOnMap, tabStopOf } from '../canvas/use-elements.ts';
import { elementFor } from '../canvas/use-keyboard-focus.ts';
import { zoomStep } from '../canvas/viewport-math.ts';
import { askForField } from '../editor/asked-field.ts';
import type { Editor } from '../editor/editor.ts';
import { enterRows } from '../lanes/row-stops.ts';
import { stageStep, stepMoves } from './grid-steps.ts';
import { besideJams, jamsButtonOf } from './jams-stop.ts';
import type { MapKey } from './map-keys.ts';
import { type Direction, neighbourOf, placeTowards } from './map-moves.ts';
import { trayOrderEdit } from './tray-steps.ts';
import { zoomMap } from './zoom.ts';

/** What keys work on. */
export interface KeysOf {
  readonly editor: Editor;
  readonly map: OpenMap;
  readonly actions: MapActions;
  /** Asks what the problem at a touchpoint is. */
  readonly noteProblem: (id: TouchpointId) => void;
}

/** Does what a key means; false where there is nothing to do it to, so that the key keeps its other meanings. */
export function perform(meaning: MapKey, keys: KeysOf): boolean {
  const { editor, map, actions, noteProblem } = keys;
  const { session } = editor;
  const { focused, connectingFrom } = session.get();
  const touchpoint = focused && tableOf(focused) === 'touchpoints' ? (focused as TouchpointId) : undefined; // by its prefix
  const layout = map.layout();

  switch (meaning.does) {
    case 'go':
      return go(keys, meaning.direction);
    case 'shift':
      return shift(keys, meaning.direction);
    case 'first':
    case 'last':
      return focus(keys, [...layout.cards.keys()].at(meaning.does === 'first' ? 0 : -1));
    case 'edit':
      return connectingFrom && touchpoint ? endConnecting(keys, connectingFrom, touchpoint) : edit(keys);
    case 'leave':
      return leave(keys);
    case 'delete':
      actions.deleteSelected((deleted) => neighbourOf(layout, deleted));
      return true;
    case 'add-touchpoint':
      actions.addTouchpoint();
      return true;
    case 'add-stage':
      actions.addStage();
      return true;
    case 'connect':
      if (!touchpoint) return false;
      actions.startConnecting(touchpoint);
      editor.messages.news(
        say('map.connecting', 'Go to the touchpoint it leads to and press Enter. Escape ends without a connection.'),
      );
      return true;
    case 'note-problem':
      if (touchpoint) noteProblem(touchpoint);
      return touchpoint !== undefined;
    case 'show-jams':
      if (!touchpoint || openJamCount(editor.store.snapshot(), touchpoint) === 0) return false;
      session.select([touchpoint]);
      askForField('jams');
      return true;
    case 'say-who-runs-it':
      if (!touchpoint) return false;
      session.select([touchpoint]);
      askForField('operates');
      return true;
    case 'feel':
      actions.setEmotion(meaning.emotion);
      return true;
    case 'fit':
      map.camera.fit(layout.bounds);
      return true;
    case 'zoom-in':
      zoomMap(map, zoomStep);
      return true;
    case 'zoom-out':
      zoomMap(map, 1 / zoomStep);
      return true;
    case 'select-all':
      return selectAll(keys);
    case 'duplicate':
      return duplicate(keys);
    default:
      return unreachable(meaning);
  }
}

function focus({ editor: { session } }: KeysOf, id: string | undefined): boolean {
  if (!id) return true; // at the edge: the key is used up, so that nothing scrolls
  const isConnection = tableOf(id) === 'connections';
  if (isConnection || session.get().connectingFrom) session.set({ focused: id });
  else session.select([id]);
  return true;
}

function go(keys: KeysOf, direction: Direction): boolean {
  const { editor, map } = keys;
  const { focused, connectingFrom, selection } = editor.session.get();
  const layout = map.layout();
  const from = focused ?? selection.at(-1);
  if (!from || !isOnMap(layout, from)) return focus(keys, tabStopOf(layout, undefined, []));
  // From the ground the first arrow comes back to what had the keyboard.
  if (document.activeElement === map.root()) {
    // The session says already that this one has it, so that nothing else would give it the keyboard.
    elementFor(map, from)?.focus({ preventScroll: true });
    return focus(keys, from);
  }
  if (besideJams(map, from, direction)) return true;
  const isLastWay =
    direction === 'down' && tableOf(from) === 'connections' && !placeTowards(layout, from, 'down', true);
  const jams = isLastWay && jamsButtonOf(map, from);
  if (jams) {
    jams.focus({ preventScroll: true });
    return true;
  }
  const next = placeTowards(layout, from, direction, connectingFrom === undefined);
  // Below the last row of touchpoints come the rows under the map.
  if (!next && direction === 'down' && !connectingFrom && enterRows(map, from)) return true;
  return focus(keys, next);
}

function shift({ editor, map, actions }: KeysOf, direction: Direction): boolean {
  const layout = map.layout();
  const { focused } = editor.session.get();
  if (focused && tableOf(focused) === 'stages') {
    const step = stageStep(layout, focused as StageId, direction); // by its prefix
    if (step) actions.moveStage(focused as StageId, step.beforeId); // by its prefix
    return true;
  }
  const ids = touchpointsOfWork(editor);
  const moved =
    moveEdit(layout, stepMoves(layout, ids, direction)) ??
    trayOrderEdit(editor.store.snapshot(), layout, ids, direction);
  if (moved) editor.edit(moved);
  return true;
}

function edit({ editor, actions }: KeysOf): boolean {
  const { focused } = editor.session.get();
  if (!focused) return false;
  if (tableOf(focused) === 'connections' && !editor.session.get().selection.includes(focused)) {
    editor.session.set({ selection: [focused] });
    return true;
  }
  actions.startEditing(focused);
  return true;
}

function endConnecting({ editor, actions }: KeysOf, from: TouchpointId | string, to: TouchpointId): boolean {
  if (from === to) editor.session.set({ connectingFrom: undefined });
  else actions.connect(from as TouchpointId, to); // only touchpoints begin a connection
  return true;
}

function leave({ editor: { session } }: KeysOf): boolean {
  const { connectingFrom, selection, focused } = session.get();
  if (connectingFrom) session.set({ connectingFrom: undefined, focused: connectingFrom });
  else if (selection.length > 1 && focused) session.select([focused]);
  else if (selection.length > 0) session.set({ selection: [] });
  else return false;
  return true;
}

function selectAll({ editor: { session, messages }, map }: KeysOf): boolean {
  const layout = map.layout();
  const selection = [...layout.cards.keys()];
  // A stage or connection would be worked on alone for having the keyboard: one of the selected takes it.
  const { focused } = session.get();
  const on = cardOf(
    layout,
    focused && tableOf(focused) === 'stages' ? placeTowards(layout, focused, 'down', true) : focused,
  );
  session.set({ selection, focused: selection.find((id) => id === on) ?? selection[0] });
  messages.news(
    say(
      'map.all-selected',
      '{count, plural, =0 {There is no touchpoint to select.} one {# touchpoint selected.} other {# touchpoints selected.}}',
      { count: selection.length },
    ),
  );
  return true;
}

function duplicate({ editor, map }: KeysOf): boolean {
  const { focused, selection } = editor.session.get();
  const ids = touchpointsOfWork(editor);
  const stage = [focused, ...selection].find((id) => id && tableOf(id) === 'stages');
  const edit =
    ids.length > 0 ? touchpointDuplicate({ ids: [...ids] }) : stage && stageDuplicate({ id: stage as StageId }); // by its prefix
  if (!edit) return false;
  const made = editor.edit(edit);
  if (made) {
    editor.session.select([...made]);
    bringIntoSight(map, editor.session, made);
  }
  return true;
}
