const untyped = ['checkbox', 'radio', 'range', 'button', 'submit', 'reset', 'file', 'image', 'color'];
const boxes = `input${untyped.map((type) => `:not([type="${type}"])`).join('')}, textarea, select, [contenteditable]:not([contenteditable="false"])`;

/** Whether what is pressed there goes into a text, or picks from a list, so that single keys and the clipboard are its own. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(boxes) !== null;
