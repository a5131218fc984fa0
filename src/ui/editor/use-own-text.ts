import { use, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { say, type Words } from '../../lib/words.ts';
import { storable } from '../../model/records/field-types.ts';
import { EditorContext } from './use-editor.ts';

/** A box of text over a field of the document in which two may write at once. */
export interface OwnText {
  /** What stands in the box. */
  readonly text: string;
  /** What was typed and not left yet; undefined where the box shows what is stored. */
  readonly draft: string | undefined;
  /** What another tab has written meanwhile, while one's own text stands; undefined where nothing. */
  readonly theirs: string | undefined;
  /** Somebody typed: `write` puts it into the document where it is to be there at once, and gives whether it is. */
  readonly type: (text: string, write?: () => boolean) => void;
  /** The box shows what is stored again. */
  readonly follow: () => void;
}

/** So long after the last key nobody is typing any more, in milliseconds. */
const idle = 3000;

/** While one types one's own text stands, and the caret with it; what another tab writes meanwhile is told. A box in which nobody types follows at once, and so does every box an undo made here: one of the record `id`, or without it any. */
export function useOwnText(stored: string, id?: string): OwnText {
  const editor = use(EditorContext);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [theirs, setTheirs] = useState<string | undefined>(undefined);
  const seen = useRef(stored);
  const own = useRef(false);
  const last = useRef({ at: 0, isWritten: false });

  const follow = () => {
    setDraft(undefined);
    setTheirs(undefined);
  };

  const onLocal = useEffectEvent(() => {
    if (!own.current) follow();
  });
  useEffect(
    () =>
      editor?.store.subscribe(({ origin, changed }) => {
        if (origin === 'local' && (id === undefined ? changed.size > 0 : changed.has(id))) onLocal();
      }),
    [editor, id],
  );

  const onStored = useEffectEvent(() => {
    if (draft === undefined || stored === storable(draft)) return setTheirs(undefined);
    const { at, isWritten } = last.current;
    const isIdle = isWritten && theirs === undefined && Date.now() - at > idle;
    if (isIdle) setDraft(undefined);
    else setTheirs(stored);
  });
  // Before it is painted: otherwise the box would show for a moment what is not to stand there.
  useLayoutEffect(() => {
    if (stored === seen.current) return;
    seen.current = stored;
    onStored();
  }, [stored]);

  return {
    text: draft ?? stored,
    draft,
    theirs,
    type(text, write) {
      setDraft(text);
      own.current = true;
      const isWritten = write?.() ?? false;
      own.current = false;
      last.current = { at: Date.now(), isWritten };
      if (isWritten) setTheirs(undefined);
    },
    follow,
  };
}

/** Tells what another tab has written into the box in which one types. */
export const theirsWords = (theirs: string): Words =>
  theirs === ''
    ? say(
        'typed.emptied',
        'Another tab has emptied this meanwhile. Your text is kept when you leave; Escape takes it back.',
      )
    : say(
        'typed.theirs',
        'Another tab has changed this to “{text}” meanwhile. Your text is kept when you leave; Escape takes theirs.',
        { text: theirs.length > 80 ? `${theirs.slice(0, 80)}…` : theirs },
      );
