/** A scalar's value as Ruby's Psych 4 resolves it; dates, times and symbols stay text. */
export type ScalarValue = string | number | boolean | null;
/** A plain scalar's value, and, when YAML readers do not agree on it or it is not the text that is written, what they make of it. */
export interface PlainReading {
    readonly value: ScalarValue;
    readonly ambiguous?: string;
}
/** Whether every YAML reader takes a plain scalar of letters, digits, `_`, `.` and `-` for just this text. */
export declare function isSureText(text: string): boolean;
/**
 * Reads a plain scalar. Sources: psych 4 `scalar_scanner.rb` (what Jekyll reads), YAML 1.1 types, YAML 1.2 core schema (10.3.2),
 * js-yaml 3, SafeYAML 1.0.5. The value of an ambiguous scalar is Psych's, or the text where Psych makes a date, a time or a symbol of it.
 */
export declare function readPlain(text: string): PlainReading;
