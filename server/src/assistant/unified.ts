/** How many lines that stay the same are shown around a change. */
const AROUND = 3;
/** Above this many pairs of lines the changed stretch is shown as a whole: nobody reads the difference of two books. */
const MOST_PAIRS = 4_000_000;

interface Line {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/** The difference of two texts, line by line, as `diff -u` and git write it; empty where they are the same. */
export function unified(path: string, before: string | undefined, after: string): string {
  if (before === after) return "";
  const lines = linesOf(before ?? "", after);
  const shownFrom = before === undefined ? "/dev/null" : `a/${path}`;
  return [`--- ${shownFrom}`, `+++ b/${path}`, ...hunks(lines), ""].join("\n");
}

function linesOf(before: string, after: string): readonly Line[] {
  const [old, now] = [split(before), split(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const same = (text: string): Line => ({ sign: " ", text });
  return [
    ...old.slice(0, start).map(same),
    ...between(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map(same),
  ];
}

function split(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** The longest common row of lines, by the table of its lengths from each pair of lines on. */
function between(old: readonly string[], now: readonly string[]): readonly Line[] {
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  if (old.length * now.length <= MOST_PAIRS) {
    const width = now.length + 1;
    const lengths = new Uint32Array((old.length + 1) * width);
    const at = (a: number, b: number): number => lengths[a * width + b] ?? 0;
    for (let a = old.length - 1; a >= 0; a--) {
      for (let b = now.length - 1; b >= 0; b--) {
        lengths[a * width + b] = old[a] === now[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
      }
    }
    while (i < old.length && j < now.length) {
      if (old[i] === now[j]) {
        lines.push({ sign: " ", text: old[i] ?? "" });
        i++;
        j++;
      } else if (at(i + 1, j) >= at(i, j + 1)) lines.push({ sign: "-", text: old[i++] ?? "" });
      else lines.push({ sign: "+", text: now[j++] ?? "" });
    }
  }
  for (const text of old.slice(i)) lines.push({ sign: "-", text });
  for (const text of now.slice(j)) lines.push({ sign: "+", text });
  return lines;
}

function hunks(lines: readonly Line[]): readonly string[] {
  const changed = lines.flatMap(({ sign }, index) => (sign === " " ? [] : [index]));
  const stretches: { start: number; end: number }[] = [];
  for (const index of changed) {
    const last = stretches.at(-1);
    if (last !== undefined && index - AROUND <= last.end) last.end = Math.min(lines.length, index + 1 + AROUND);
    else stretches.push({ start: Math.max(0, index - AROUND), end: Math.min(lines.length, index + 1 + AROUND) });
  }
  const numbers = { old: 1, now: 1, index: 0 };
  return stretches.flatMap(({ start, end }) => {
    for (; numbers.index < start; numbers.index++) step(numbers, lines[numbers.index]);
    const first = { ...numbers };
    for (; numbers.index < end; numbers.index++) step(numbers, lines[numbers.index]);
    const head = `@@ -${span(first.old, numbers.old)} +${span(first.now, numbers.now)} @@`;
    return [head, ...lines.slice(start, end).map(({ sign, text }) => sign + text)];
  });
}

function step(numbers: { old: number; now: number }, line: Line | undefined): void {
  if (line?.sign !== "+") numbers.old++;
  if (line?.sign !== "-") numbers.now++;
}

/** `first,length`; a stretch of no lines begins before the line that it would begin with. */
function span(start: number, end: number): string {
  return end === start ? `${start - 1},0` : `${start},${end - start}`;
}
