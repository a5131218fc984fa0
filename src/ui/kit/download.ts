const readBy = 60_000; // ms; the browser reads the file after the press

/** Saves a file of this name where the browser keeps downloads. */
export function download({ fileName, blob }: { readonly fileName: string; readonly blob: Blob }): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), readBy);
}
