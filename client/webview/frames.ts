/** However often it is called until the page is painted next, `paint` runs once. */
export function onceAFrame(paint: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      paint();
    });
  };
}
