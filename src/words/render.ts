import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Words } from '../lib/words.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
// What is built was compiled by the build, and carries no compiler; what stayed a text there is said as it stands.
i18n.setMessagesCompiler(import.meta.env.PROD ? (text) => [text] : compileMessage);

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'id' in value && 'english' in value;

function rendered(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isWords(value) ? words(value) : value]));
}

/** Renders what `say` returned in the language of the reader. */
export function words({ id, english, values }: Words): string {
  return i18n._(id, values && rendered(values), { message: english as string }); // Lingui also takes a compiled message here, and does not say so
}
