import { type IconName, icons } from "../signs.ts";

/** A sign beside a word, which says the same: so it has no name of its own. */
export function Icon({ name }: { name: IconName }) {
  const { ground, line } = icons[name];
  return (
    <svg class={`sr-icon sr-icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path class="sr-icon-ground" d={ground} />
      <path class="sr-icon-line" d={line} />
    </svg>
  );
}
