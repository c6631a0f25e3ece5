/**
 * What the user reads, in the language of the editor. The English text is the name of its translation, which stands in
 * `l10n/bundle.l10n.<language>.json`. The extension speaks with the editor's `vscode.l10n.t`; pages in a webview get the
 * words with them. Texts are asked for when they are shown and never before, as nobody has said by then which language it is.
 */
export type Translate = (text: string, ...values: readonly (string | number)[]) => string;

let translate: Translate = filled;

/** A text in the user's language; `{0}`, `{1}` … stand for the values. */
export function t(text: string, ...values: readonly (string | number)[]): string {
  return translate(text, ...values);
}

/** From now on texts are in the language of `say`. */
export function speak(say: Translate): void {
  translate = say;
}

/** Speaks with the words of a bundle; what it lacks is said in English. */
export function wordsOf(bundle: Readonly<Record<string, string>>): Translate {
  return (text, ...values) => filled(Object.hasOwn(bundle, text) ? (bundle[text] ?? text) : text, ...values);
}

function filled(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
