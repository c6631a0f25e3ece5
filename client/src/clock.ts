/** A moment, by the clock and by what the processor has done, in milliseconds. */
export interface Moment {
  readonly clock: number;
  readonly processor: number;
}

/** When the extension's code began to run. This is the first thing that both entries import. */
export const begun = now();

export function now(): Moment {
  const clock = performance.now();
  // In a browser nobody tells what the processor does.
  if (typeof process === "undefined" || process.versions?.node === undefined) return { clock, processor: clock };
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return { clock, processor: (user + system) / 1_000 };
}

/**
 * How long this thread has worked since then, in milliseconds. On a busy machine the clock tells how busy it is, and in an
 * older Node the processor's time is that of all threads: the shorter of the two is nearer to it.
 */
export function workedSince({ clock, processor }: Moment): number {
  const end = now();
  return Math.min(end.clock - clock, end.processor - processor);
}
