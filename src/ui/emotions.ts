import { say } from '../lib/words.ts';
import { faceOf } from '../look/emotions.ts';

/** How a customer may feel at a touchpoint, worst first: the value that is kept, its words, its face and its colour. */
export const emotions = [
  { value: -2, label: say('emotion.very-bad', 'Very bad') },
  { value: -1, label: say('emotion.bad', 'Bad') },
  { value: 0, label: say('emotion.neutral', 'Neutral') },
  { value: 1, label: say('emotion.good', 'Good') },
  { value: 2, label: say('emotion.very-good', 'Very good') },
].map(({ value, label }) => ({ value, label, icon: faceOf(value).icon, tone: faceOf(value).colour }));
