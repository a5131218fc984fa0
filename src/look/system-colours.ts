import { type Token, tokenNames } from './tokens.ts';

/** What stands out from text where the system allows few colours. */
const standOut: Readonly<Partial<Record<Token, string>>> = {
  accent: 'Highlight',
  accentStrong: 'Highlight',
  focus: 'Highlight',
  onAccent: 'HighlightText',
  danger: 'LinkText',
  dangerLine: 'LinkText',
  connectionLost: 'LinkText',
  emotionVeryBad: 'LinkText',
  groundDot: 'Canvas',
  lineStrong: 'GrayText',
  line: 'GrayText',
  scrim: 'Canvas',
};

const grounds = /^(ground|surface|on[A-Z])|Soft$/;

/** Every colour as one of the system's, for whoever has chosen few colours of high contrast. Letters, icons and words tell apart what has the same colour then. */
export const systemColours = Object.fromEntries(
  tokenNames.map((name) => [
    name,
    standOut[name] ?? (grounds.test(name) && name !== 'inkSoft' ? 'Canvas' : 'CanvasText'),
  ]),
) as Readonly<Record<Token, string>>; // one entry for each name
