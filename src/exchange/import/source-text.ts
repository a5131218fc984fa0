import { fail, type Result, succeed } from '../../lib/result.ts';
import { say, type Words } from '../../lib/words.ts';

/** Text out of a file, with a remark where its encoding had to be guessed. */
export interface SourceText {
  readonly text: string;
  readonly remark?: Words;
}

/** The text that the bytes of a file hold; a sentence where they hold none: empty, zero-filled, a picture, an office file, or anything that is no text. */
export function textOfBytes(bytes: Uint8Array): Result<SourceText, Words> {
  if (bytes.length === 0) return fail(empty);
  if (bytes.every((byte) => byte === 0)) return fail(zeroFilled);

  const utf16 = utf16Of(bytes);
  if (utf16) return decoded(new TextDecoder(utf16).decode(bytes));

  const known = kindOfBytes(bytes);
  if (known) return fail(known);
  try {
    return decoded(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Not UTF-8: a text of an older program, or no text at all.
  }
  const text = westernText(bytes);
  if (controlsIn(text) > 0) return fail(noText);
  return succeed({
    text,
    remark: say(
      'source.old-encoding',
      'The file is not in Unicode. It was read as Western European text; look whether accents and signs are right.',
    ),
  });
}

/** Why a text that was pasted or decoded cannot be read at all; undefined where it may be. */
export function noTextWords(text: string): Words | undefined {
  if (text.trim() === '') return empty;
  if (/^\0+$/.test(text)) return zeroFilled;
  return controlsIn(text) > Math.max(2, sampleOf(text).length / 20) ? noText : undefined;
}

function decoded(text: string): Result<SourceText, Words> {
  const problem = noTextWords(text);
  return problem ? fail(problem) : succeed({ text });
}

const empty = say('source.empty', 'There is nothing in it. Choose another file, or paste some text.');

const zeroFilled = say(
  'source.zero-filled',
  'The file holds nothing but zeros: it was damaged when it was saved or copied. Look for another copy.',
);

const noText = say(
  'source.no-text',
  'This is no text, so no map can be read from it. Throughline reads its own workspace files, Mermaid journeys, lists and tables as text.',
);

const picture = say(
  'source.picture',
  'This is a picture, and no map can be read from a picture. Bring the list, the table or the diagram it was made from.',
);

const officeFile = say(
  'source.office-file',
  'This is an office file or an archive, which cannot be read yet. Copy its cells or lines and paste them as text.',
);

const pdf = say(
  'source.pdf',
  'This is a PDF, which cannot be read. Copy its lines and paste them as text, or bring the file it was made from.',
);

const sound = say('source.sound', 'This is sound or film, and no map can be read from it.');

const begins: readonly { readonly bytes: readonly number[]; readonly at?: number; readonly says: Words }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], says: picture }, // PNG
  { bytes: [0xff, 0xd8, 0xff], says: picture }, // JPEG
  { bytes: [0x47, 0x49, 0x46, 0x38], says: picture }, // GIF
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, says: picture }, // WebP
  { bytes: [0x42, 0x4d], says: picture }, // BMP
  { bytes: [0x49, 0x49, 0x2a, 0x00], says: picture }, // TIFF
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], says: picture }, // TIFF
  { bytes: [0x00, 0x00, 0x01, 0x00], says: picture }, // ICO
  { bytes: [0x25, 0x50, 0x44, 0x46], says: pdf },
  { bytes: [0x50, 0x4b, 0x03, 0x04], says: officeFile }, // ZIP: XLSX, PPTX, DOCX
  { bytes: [0x50, 0x4b, 0x05, 0x06], says: officeFile }, // an empty ZIP
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], says: officeFile }, // the older office formats
  { bytes: [0x1f, 0x8b], says: officeFile }, // gzip
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, says: sound }, // MP4, HEIC
  { bytes: [0x49, 0x44, 0x33], says: sound }, // MP3
  { bytes: [0x4f, 0x67, 0x67, 0x53], says: sound }, // Ogg
];

const isBitmap = (bytes: Uint8Array): boolean => bytes.length > 14 && bytes[6] === 0 && bytes[7] === 0;

function kindOfBytes(bytes: Uint8Array): Words | undefined {
  const found = begins.find((kind) => kind.bytes.every((byte, index) => bytes[(kind.at ?? 0) + index] === byte));
  if (found?.bytes[0] === 0x42 && !isBitmap(bytes)) return undefined; // many a text begins with “BM”
  return found?.says;
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text in Windows-1252. Some engines decode it as Latin-1, in which the signs from 80 to 9F are control characters. */
const westernText = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/\p{Cc}/gu, (control) => signs[control.charCodeAt(0) - 0x80] ?? control);

const sampleOf = (text: string): string => text.slice(0, 500);

/** Control characters at the beginning; a text has next to none. */
const controlsIn = (text: string): number => sampleOf(text).match(/[^\P{Cc}\t\n\f\r]/gu)?.length ?? 0;
