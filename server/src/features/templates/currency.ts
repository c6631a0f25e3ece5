/** An amount of money as it is written, and texts, in which none is meant. */
const AMOUNT = /"(?:[^"\\]|\\.)*"|(\d[kMB]?[ \t]+)([A-Z]{3})(?![\p{L}\p{M}\p{N}_-])/gu;

/** Amounts of the one become amounts of the other. */
export interface Recoding {
  readonly from: string;
  readonly to: string;
}

/** The currencies of the amounts in some values, texts left out. */
export function currenciesIn(values: string): readonly string[] {
  const codes = [...values.matchAll(AMOUNT)].flatMap(([, , code]) => (code === undefined ? [] : [code]));
  return [...new Set(codes)];
}

/** Values with amounts of one currency as as many of the other. */
export function recoded(values: string, { from, to }: Recoding): string {
  return values.replace(AMOUNT, (written, before: string | undefined, code: string | undefined) =>
    before !== undefined && code === from ? before + to : written,
  );
}
