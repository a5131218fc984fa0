import { say } from '../../lib/words.ts';
import type { ExportFormat, WhatWords } from './format.ts';
import { png } from './png/format.ts';
import { svg } from './svg/format.ts';
import { workspaceFile } from './workspace-file/format.ts';

/** Every format in which something can go out, in the order they are offered. Writers are loaded when one is used. */
export const exportFormats: readonly ExportFormat[] = [png, svg, workspaceFile];

/** How much is exported, in words. */
export const whatWords: WhatWords = {
  journey: say('export.what.journey', 'This journey'),
  workspace: say('export.what.workspace', 'Whole workspace'),
};
