import { assignmentSet } from './assignment-set.ts';
import { channelAdd } from './channel-add.ts';
import { checkSet } from './check-set.ts';
import type { AnyCommand } from './command.ts';
import { connectionAdd } from './connection-add.ts';
import { connectionInsertTouchpoint } from './connection-insert-touchpoint.ts';
import { connectionRedirect } from './connection-redirect.ts';
import { departmentAdd } from './department-add.ts';
import { informationItemAdd } from './information-item-add.ts';
import { jamAdd } from './jam-add.ts';
import { jamExcept } from './jam-except.ts';
import { journeyAdd } from './journey-add.ts';
import { journeyDuplicate } from './journey-duplicate.ts';
import { journeyReorder } from './journey-reorder.ts';
import { laneAdd } from './lane-add.ts';
import { personaAdd } from './persona-add.ts';
import { recordAdd } from './record-add.ts';
import { recordAddToSet } from './record-add-to-set.ts';
import { recordDelete } from './record-delete.ts';
import { recordReferByName } from './record-refer-by-name.ts';
import { recordRemoveFromSet } from './record-remove-from-set.ts';
import { recordSetField } from './record-set-field.ts';
import { recordSetFields } from './record-set-fields.ts';
import { recordsAdd } from './records-add.ts';
import { selectionPaste } from './selection-paste.ts';
import { stageAdd } from './stage-add.ts';
import { stageBecomeTouchpoints } from './stage-become-touchpoints.ts';
import { stageDuplicate } from './stage-duplicate.ts';
import { stageReorder } from './stage-reorder.ts';
import { systemAdd } from './system-add.ts';
import { touchpointAdd } from './touchpoint-add.ts';
import { touchpointAddAfter } from './touchpoint-add-after.ts';
import { touchpointAddBelow } from './touchpoint-add-below.ts';
import { touchpointBecomeStage } from './touchpoint-become-stage.ts';
import { touchpointDuplicate } from './touchpoint-duplicate.ts';
import { touchpointMove } from './touchpoint-move.ts';
import { touchpointMoveSeveral } from './touchpoint-move-several.ts';
import { touchpointReorder } from './touchpoint-reorder.ts';
import { touchpointSwap } from './touchpoint-swap.ts';

/** Every command by its type: all the ways in which a workspace may change. */
export const commands = {
  'assignment.set': assignmentSet,
  'channel.add': channelAdd,
  'check.set': checkSet,
  'connection.add': connectionAdd,
  'connection.insert-touchpoint': connectionInsertTouchpoint,
  'connection.redirect': connectionRedirect,
  'department.add': departmentAdd,
  'information-item.add': informationItemAdd,
  'jam.add': jamAdd,
  'jam.except': jamExcept,
  'journey.add': journeyAdd,
  'journey.reorder': journeyReorder,
  'journey.duplicate': journeyDuplicate,
  'lane.add': laneAdd,
  'persona.add': personaAdd,
  'record.add': recordAdd,
  'record.add-to-set': recordAddToSet,
  'record.delete': recordDelete,
  'record.refer-by-name': recordReferByName,
  'record.remove-from-set': recordRemoveFromSet,
  'record.set-field': recordSetField,
  'record.set-fields': recordSetFields,
  'records.add': recordsAdd,
  'selection.paste': selectionPaste,
  'stage.add': stageAdd,
  'stage.become-touchpoints': stageBecomeTouchpoints,
  'stage.duplicate': stageDuplicate,
  'stage.reorder': stageReorder,
  'system.add': systemAdd,
  'touchpoint.add': touchpointAdd,
  'touchpoint.add-after': touchpointAddAfter,
  'touchpoint.add-below': touchpointAddBelow,
  'touchpoint.become-stage': touchpointBecomeStage,
  'touchpoint.duplicate': touchpointDuplicate,
  'touchpoint.move': touchpointMove,
  'touchpoint.move-several': touchpointMoveSeveral,
  'touchpoint.reorder': touchpointReorder,
  'touchpoint.swap': touchpointSwap,
} as const satisfies Readonly<Record<string, AnyCommand>>;

/** The type of any command. */
export type CommandType = keyof typeof commands;
