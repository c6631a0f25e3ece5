/** Market roles and the moves that fit them, shared by the rules about both and the pictures that show them. */

export const defences: ReadonlySet<string> = new Set([
  "position-defence",
  "flank-defence",
  "preemptive",
  "counteroffensive",
  "mobile-defence",
  "contraction",
]);

export const attacks: ReadonlySet<string> = new Set(["frontal", "flanking", "encirclement", "bypass", "guerrilla"]);

const misfits: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["leader", attacks],
  ["challenger", defences],
  ["follower", new Set(["frontal", "encirclement", "guerrilla", ...defences])],
  [
    "nicher",
    new Set(["frontal", "encirclement", "bypass", ...[...defences].filter((move) => move !== "position-defence")]),
  ],
]);

/** Whether the move is one that the role should leave to others. */
export function misfit(role: string, move: string): boolean {
  return misfits.get(role)?.has(move) ?? false;
}

/** The moves that fit the role. */
export function fitting(role: string): readonly string[] {
  return [...attacks, ...defences].filter((move) => !misfit(role, move));
}
