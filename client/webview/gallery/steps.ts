/** Where an element stands on the page. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * Which card an arrow key leads to from one of them; undefined for a key that leads nowhere. Cards stand in rows, whose
 * length depends on the width of the page.
 */
export function stepTo(places: readonly Place[], from: number, key: string): number | undefined {
  const here = places[from];
  if (here === undefined) return undefined;
  const beside = (index: number) => (index >= 0 && index < places.length ? index : undefined);
  switch (key) {
    case "ArrowRight":
      return beside(from + 1);
    case "ArrowLeft":
      return beside(from - 1);
    case "Home":
      return beside(0);
    case "End":
      return beside(places.length - 1);
    case "ArrowDown": {
      const below = places.filter(({ top }) => top > here.top).map(({ top }) => top);
      return nearest(places, here, Math.min(...below));
    }
    case "ArrowUp": {
      const above = places.filter(({ top }) => top < here.top).map(({ top }) => top);
      return nearest(places, here, Math.max(...above));
    }
    default:
      return undefined;
  }
}

/** In the row at `top`, the card that is most below or above. */
function nearest(places: readonly Place[], here: Place, top: number): number | undefined {
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  places.forEach((place, index) => {
    const distance = Math.abs(place.left - here.left);
    if (place.top === top && distance < least) [found, least] = [index, distance];
  });
  return found;
}
