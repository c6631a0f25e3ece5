import { type Diagnosis, diagnose, type Sources } from "./kit.ts";

/** What the checker says beside place and code, for tests that compare the words. */

interface Options {
  readonly today?: string;
  readonly rules?: object;
}

function all(code: string, files: Sources, options: Options): Diagnosis[] {
  return diagnose(files, options).filter((each) => each.code === code);
}

/** The messages of a rule in the order of the text. */
export function messages(code: string, files: Sources, options: Options = {}): string[] {
  return all(code, files, options).map(({ message }) => message);
}

/** What a rule's diagnostics link, as `LINE: message`; lines count from 1. */
export function related(code: string, files: Sources, options: Options = {}): string[] {
  return all(code, files, options).flatMap(({ diagnostic }) =>
    diagnostic.related.map(({ range, message }) => `${range.start.line + 1}: ${message}`),
  );
}

/** The titles of the fixes that a rule offers. */
export function offers(code: string, files: Sources, options: Options = {}): string[] {
  return all(code, files, options).flatMap(({ diagnostic }) => diagnostic.fixes.map(({ title }) => title));
}
