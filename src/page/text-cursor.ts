/** The text is not YAML as libyaml reads it. */
export class YamlError extends Error {
  /** UTF-16 offsets of what is wrong: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Whether it is an escape of half a character, which other readers take. */
  readonly surrogate: boolean;

  constructor(message: string, start: number, end = start + 1, surrogate = false) {
    super(message);
    this.start = start;
    this.end = end;
    this.surrogate = surrogate;
  }
}

/** Of a UTF-16 code unit: whether YAML 1.1 takes it for a line break. */
export const isBreak = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
/** A blank or a tab. */
export const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;
/** NaN is the end of the text. */
export const isBreakZ = (code: number): boolean => Number.isNaN(code) || isBreak(code);
export const isBlankZ = (code: number): boolean => isBlank(code) || isBreakZ(code);

/** Where a scanner stands in a text, by libyaml's notion of lines: `\n`, `\r`, `\r\n`, NEL, LS and PS end one. */
export class TextCursor {
  readonly text: string;
  /** UTF-16 offset. */
  at = 0;
  /** 0-based. */
  line = 0;
  #lineStart = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The UTF-16 unit here or further on; NaN behind the end. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead);
  }

  /** The UTF-16 unit here as text; empty behind the end. */
  get char(): string {
    return this.text.charAt(this.at);
  }

  /** 0-based. */
  get column(): number {
    return this.at - this.#lineStart;
  }

  /** Steps over one line break; gives what it contributes to a scalar. */
  takeBreak(): string {
    const code = this.code();
    this.at += code === 0x0d && this.code(1) === 0x0a ? 2 : 1;
    this.line++;
    this.#lineStart = this.at;
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
  }

  /** Steps over everything up to the end of the line. */
  skipLine(): void {
    this.at = this.lineEnd(this.at);
  }

  /** The offset of the line break, or of the end, that follows an offset. */
  lineEnd(at: number): number {
    while (!isBreakZ(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** Whether `---` or `...` stands here, and nothing right behind it. Counts at the start of a line only. */
  atDocumentIndicator(): boolean {
    return (this.text.startsWith('---', this.at) || this.text.startsWith('...', this.at)) && isBlankZ(this.code(3));
  }
}

/** A piece of the page in a message. */
export function quoted(text: string): string {
  return `"${text}"`;
}
