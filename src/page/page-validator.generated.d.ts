/** One disagreement with `schemas/page.schema.json`, as ajv reports it. */
export interface ValidationError {
  readonly keyword: string;
  /** JSON pointer. */
  readonly instancePath: string;
  readonly params: { readonly missingProperty?: string; readonly additionalProperty?: string; readonly type?: string | readonly string[] };
}

declare function validate(data: unknown): boolean;
declare namespace validate {
  let errors: readonly ValidationError[] | null;
}
export default validate;
