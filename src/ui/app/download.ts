import type { SavedFile } from '../../exchange/export/saved-file.ts';

/** Hands a file to the person through the browser's downloads. */
export function download({ fileName, blob }: SavedFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser reads it after the click
}
