/** When the extension's code began to run. This is the first thing that both entries import. */
export const begun = performance.now();
