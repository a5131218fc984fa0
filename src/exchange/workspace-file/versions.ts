/** What the first field of a workspace file says. */
export const fileFormat = 'throughline/workspace';

/** The version of the schema that files are written in. Fields are only ever added, with defaults, so that older files read as newer ones. */
export const schemaVersion = 1;

/** The oldest reader that understands what is written; a file that names a newer one than `schemaVersion` is refused. */
export const minReader = 1;
