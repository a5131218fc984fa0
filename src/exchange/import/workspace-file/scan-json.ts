import { fail, type Result, succeed } from '../../../lib/result.ts';

/** Why a text is no JSON that may be parsed, with the line (from 1) where it shows. */
export type JsonFault =
  | { readonly type: 'cut-off'; readonly line: number }
  | { readonly type: 'too-deep'; readonly line: number }
  /** NaN or an infinity, which JSON cannot hold. */
  | { readonly type: 'no-number'; readonly line: number; readonly found: string }
  | { readonly type: 'unexpected'; readonly line: number; readonly found: string };

/** What a parser passes over in silence. */
export interface JsonOddity {
  /** *repeated-key*: only the last of several counts. *unsafe-key*: a name that means something else to the language. *huge-number*: beyond what can be told from infinity. */
  readonly type: 'repeated-key' | 'unsafe-key' | 'huge-number';
  readonly line: number;
  readonly text: string;
}

/** Oddities that are listed; of a file with more, nobody reads the rest. */
const listed = 100;

/** Checks a whole text against the grammar of JSON (RFC 8259) and a depth before anything parses it. Takes one pass and no memory to speak of. */
export function scanJson(text: string, maxDepth: number): Result<readonly JsonOddity[], JsonFault> {
  return new Scan(text, maxDepth).run();
}

class Fault extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.type);
    this.fault = fault;
  }
}

const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);
const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const notJsonNumber = /[+-]?(?:NaN|Infinity)/y;
const hexForm = /^[\dA-Fa-f]{4}$/;

class Scan {
  readonly #text: string;
  readonly #maxDepth: number;
  readonly #oddities: JsonOddity[] = [];
  #at = 0;
  #line = 1;
  #lineCountedTo = 0;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  run(): Result<readonly JsonOddity[], JsonFault> {
    try {
      this.#space();
      this.#value(1);
      this.#space();
      if (this.#at < this.#text.length) this.#refuse();
      return succeed(this.#oddities);
    } catch (problem) {
      if (problem instanceof Fault) return fail(problem.fault);
      throw problem;
    }
  }

  // The depth is bounded, so this may call itself.
  #value(depth: number): void {
    const first = this.#text[this.#at];
    if (first === '{' || first === '[') {
      if (depth > this.#maxDepth) throw new Fault({ type: 'too-deep', line: this.#lineHere() });
      if (first === '{') this.#object(depth);
      else this.#array(depth);
    } else if (first === '"') this.#string();
    else if (first === 't') this.#word('true');
    else if (first === 'f') this.#word('false');
    else if (first === 'n') this.#word('null');
    else this.#number();
  }

  #object(depth: number): void {
    const keys = new Set<string>();
    this.#at++;
    this.#space();
    if (this.#takes('}')) return;
    for (;;) {
      if (this.#text[this.#at] !== '"') this.#refuse();
      const key = this.#string();
      if (unsafeKeys.has(key)) this.#note('unsafe-key', key);
      if (keys.has(key)) this.#note('repeated-key', key);
      keys.add(key);
      this.#space();
      this.#expect(':');
      this.#space();
      this.#value(depth + 1);
      this.#space();
      if (this.#takes('}')) return;
      this.#expect(',');
      this.#space();
    }
  }

  #array(depth: number): void {
    this.#at++;
    this.#space();
    if (this.#takes(']')) return;
    for (;;) {
      this.#value(depth + 1);
      this.#space();
      if (this.#takes(']')) return;
      this.#expect(',');
      this.#space();
    }
  }

  #string(): string {
    const text = this.#text;
    const from = this.#at;
    let escaped = false;
    for (let at = from + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        this.#at = at + 1;
        const inside = text.slice(from, at + 1);
        return escaped ? String(JSON.parse(inside)) : inside.slice(1, -1);
      }
      if (code < 0x20) this.#refuse(at);
      if (code === 0x5c) {
        escaped = true;
        at = this.#escape(at + 1);
      }
    }
    this.#at = text.length;
    return this.#refuse();
  }

  /** Checks what follows a backslash and gives the place of its last character. */
  #escape(at: number): number {
    const letter = this.#text[at];
    if (letter === 'u') {
      const digits = this.#text.slice(at + 1, at + 5);
      if (!hexForm.test(digits)) this.#refuse(at + 1 + digits.length < this.#text.length ? at : this.#text.length);
      return at + 4;
    }
    if (letter === undefined || !'"\\/bfnrt'.includes(letter)) this.#refuse(at);
    return at;
  }

  #number(): void {
    numberForm.lastIndex = this.#at;
    const found = numberForm.exec(this.#text)?.[0];
    if (found === undefined) this.#refuse();
    if (!Number.isFinite(Number(found))) this.#note('huge-number', found);
    this.#at += found.length;
  }

  #word(word: string): void {
    for (const letter of word) this.#expect(letter);
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at++;
    }
  }

  #takes(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #expect(character: string): void {
    if (!this.#takes(character)) this.#refuse();
  }

  #refuse(at = this.#at): never {
    this.#at = at;
    const line = this.#lineHere();
    if (at >= this.#text.length) throw new Fault({ type: 'cut-off', line });
    notJsonNumber.lastIndex = at;
    const number = notJsonNumber.exec(this.#text)?.[0];
    if (number) throw new Fault({ type: 'no-number', line, found: number });
    throw new Fault({ type: 'unexpected', line, found: String.fromCodePoint(this.#text.codePointAt(at) ?? 0) });
  }

  #note(type: JsonOddity['type'], text: string): void {
    if (this.#oddities.length < listed) this.#oddities.push({ type, line: this.#lineHere(), text });
  }

  #lineHere(): number {
    for (let end = this.#nextLineEnd(); end >= 0 && end < this.#at; end = this.#nextLineEnd()) {
      this.#line++;
      this.#lineCountedTo = end + 1;
    }
    return this.#line;
  }

  #nextLineEnd(): number {
    return this.#text.indexOf('\n', this.#lineCountedTo);
  }
}
