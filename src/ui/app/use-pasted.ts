import { useEffect } from 'react';

const editable = 'input, textarea, select, [contenteditable]';

/** Takes files, and text no view has use for, that are pasted outside a text box. */
export function usePasted(take: (files: readonly File[], text?: string) => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined;
      if (event.defaultPrevented || target?.closest(editable) || document.querySelector('dialog[open]')) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && text.trim() === '') return;
      event.preventDefault();
      take(files, files.length === 0 ? text : undefined);
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, [take]);
}
