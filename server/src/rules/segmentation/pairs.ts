import type { Profile } from "./profiles.ts";

/**
 * Finds pairs of segments without comparing all with all. Segments with the same key count as one group, so that
 * only different groups are compared. The bounds, each chosen so that 10,000 segments take milliseconds:
 *
 * - Up to 300 groups are all compared with each other, which misses nothing.
 * - Beyond, each group is compared with the 8 that follow it in each of at most 4 orders. What is nearly the same
 *   lies close together in one of them; a pair that is far apart in all of them is not found.
 * - A group is paired with at most 40 others, and a segment with at most 10 before it, after looking at most at 40.
 */
const mostCompared = 300;
const neighboursAhead = 8;
const mostOrders = 4;
const mostGroups = 40;
const mostFirsts = 10;
const mostTried = 40;

export interface Pairing {
  readonly profiles: readonly Profile[];
  /** The same for segments that stand in the same relation to all others. */
  keyOf(profile: Profile): string;
  /** Numbers that are close for segments that are near each other, one for each order. */
  ranksOf(profile: Profile): readonly number[];
  /** Whether segments of two groups form pairs. */
  meets(a: Profile, b: Profile): boolean;
  /** Whether these two do, where that is more than their groups say. */
  accepts?(first: Profile, second: Profile): boolean;
}

/** Calls `found` for each segment that pairs with segments before it in the text, in the order of the text. */
export function findPairs(pairing: Pairing, found: (second: Profile, firsts: readonly Profile[]) => void): void {
  const groups = groupsOf(pairing);
  const links = linksOf(groups, pairing);
  const groupOf = new Map<Profile, Group>();
  for (const group of groups) for (const member of group.members) groupOf.set(member, group);
  for (const profile of pairing.profiles) {
    const group = groupOf.get(profile);
    if (group === undefined) continue;
    const linked = links.get(group) ?? [];
    if (linked.length === 0 && group.members.length === 1) continue;
    const firsts = firstsOf(profile, group, linked, pairing);
    if (firsts.length > 0) found(profile, firsts);
  }
}

/** Segments with one key, in the order of the text; never empty. */
interface Group {
  readonly head: Profile;
  readonly members: Profile[];
}

function groupsOf({ profiles, keyOf }: Pairing): Group[] {
  const groups = new Map<string, Group>();
  for (const profile of profiles) {
    const key = keyOf(profile);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { head: profile, members: [profile] });
    else group.members.push(profile);
  }
  return [...groups.values()];
}

function linksOf(all: readonly Group[], pairing: Pairing): Map<Group, Group[]> {
  const links = new Map<Group, Group[]>();
  const compare = (a: Group, b: Group): void => {
    if (!pairing.meets(a.head, b.head)) return;
    const ofA = links.get(a) ?? [];
    const ofB = links.get(b) ?? [];
    if (ofA.length >= mostGroups || ofB.length >= mostGroups || ofA.includes(b)) return;
    ofA.push(b);
    ofB.push(a);
    links.set(a, ofA);
    links.set(b, ofB);
  };
  if (all.length <= mostCompared) compareWithNext(all, all.length, compare);
  else for (const order of ordersOf(all, pairing)) compareWithNext(order, neighboursAhead, compare);
  return links;
}

function compareWithNext(order: readonly Group[], ahead: number, compare: (a: Group, b: Group) => void): void {
  order.forEach((group, i) => {
    const last = Math.min(order.length - 1, i + ahead);
    for (let j = i + 1; j <= last; j++) {
      const other = order[j];
      if (other !== undefined) compare(group, other);
    }
  });
}

/** The groups sorted by their ranks, each order beginning with another one. */
function ordersOf(groups: readonly Group[], { ranksOf }: Pairing): Group[][] {
  const ranked = groups.map((group) => ({ group, ranks: ranksOf(group.head) }));
  const width = ranked.reduce((most, { ranks }) => Math.max(most, ranks.length), 1);
  const orders: Group[][] = [];
  for (let first = 0; first < Math.min(width, mostOrders); first++) {
    const sorted = [...ranked].sort((a, b) => {
      for (let i = 0; i < width; i++) {
        const at = (first + i) % width;
        const difference = (a.ranks[at] ?? -1) - (b.ranks[at] ?? -1);
        if (difference !== 0) return difference;
      }
      return a.group.head.index - b.group.head.index;
    });
    orders.push(sorted.map(({ group }) => group));
  }
  return orders;
}

/** The segments before `second` that pair with it, in the order of the text. */
function firstsOf(second: Profile, own: Group, linked: readonly Group[], pairing: Pairing): Profile[] {
  const firsts: Profile[] = [];
  let tried = 0;
  for (const group of [own, ...linked]) {
    for (const first of group.members) {
      if (first.index >= second.index || firsts.length >= mostFirsts || tried >= mostTried) break;
      tried++;
      if (pairing.accepts === undefined || pairing.accepts(first, second)) firsts.push(first);
    }
  }
  return firsts.sort((a, b) => a.index - b.index);
}
