import { picture } from "./pictures/views.ts";
import type { PlanViews, ViewName } from "./views/types.ts";

/** One view of a plan as a picture: an SVG that stands by itself, the same bytes for the same plan. */
export function svgPicture(views: PlanViews, name: ViewName): string {
  return picture(views, name);
}
