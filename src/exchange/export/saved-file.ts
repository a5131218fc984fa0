/** A file that is ready to be handed to the person. */
export interface SavedFile {
  readonly fileName: string;
  readonly blob: Blob;
}
