import type { IconName } from './icons.ts';
import type { Token } from './tokens.ts';

/** How an emotion looks: a face and its colour. */
export interface EmotionFace {
  readonly icon: IconName;
  readonly colour: Token;
}

const faces: readonly EmotionFace[] = [
  { icon: 'faceVeryBad', colour: 'emotionVeryBad' },
  { icon: 'faceBad', colour: 'emotionBad' },
  { icon: 'faceNeutral', colour: 'emotionNeutral' },
  { icon: 'faceGood', colour: 'emotionGood' },
  { icon: 'faceVeryGood', colour: 'emotionVeryGood' },
];

const neutral: EmotionFace = { icon: 'faceNeutral', colour: 'emotionNeutral' };

/** The face of an emotion from −2 (furious) to 2 (delighted); between two, that of the nearer. */
export const faceOf = (emotion: number): EmotionFace => faces[Math.round(emotion) + 2] ?? neutral;
