import { picture } from "./pictures/views.ts";
import type { PlanViews, ViewName } from "./views/types.ts";

/**
 * One view of a plan as a picture: an SVG that stands by itself, the same bytes for the same plan.
 *
 * @param width of the picture; 960 where none is given.
 */
export function svgPicture(views: PlanViews, name: ViewName, width?: number): string {
  return picture(views, name, width);
}
