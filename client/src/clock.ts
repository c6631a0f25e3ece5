/**
 * What this thread has worked so far, in milliseconds: on a busy machine, a clock tells how busy it is. Where the processor's
 * time cannot be told, as in a browser, it is that of the clock.
 */
export function worked(): number {
  if (typeof process === "undefined" || process.versions?.node === undefined) return performance.now();
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1_000;
}

/** When the extension's code began to run. This is the first thing that both entries import. */
export const begun = worked();
