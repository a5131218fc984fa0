/** A message in ICU form, or what the build has compiled it to. */
export type Message = string | readonly unknown[];

/** A sentence as data: its id, its English in ICU message form, and the values that go into it. Rendered by `words/render`. */
export interface Words {
  readonly id: string;
  readonly english: Message;
  readonly values?: object;
}

/** Says something to a person without choosing a language: `say('field.name', 'Name')`. Values may be Words themselves. */
export function say(id: string, english: Message, values?: object): Words {
  return values ? { id, english, values } : { id, english };
}
