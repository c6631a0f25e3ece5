import type { ConcentrationView } from "./types/concentration.ts";
import type { DifferentiationView } from "./types/differentiation.ts";
import type { EconomicsView } from "./types/economics.ts";
import type { OverviewView } from "./types/overview.ts";
import type { PostureView } from "./types/posture.ts";
import type { SegmentationView } from "./types/segmentation.ts";
import type { ServiceView } from "./types/service.ts";
import type { SpecializationView } from "./types/specialization.ts";

export type * from "./types/base.ts";
export type * from "./types/concentration.ts";
export type * from "./types/differentiation.ts";
export type * from "./types/economics.ts";
export type * from "./types/overview.ts";
export type * from "./types/posture.ts";
export type * from "./types/segmentation.ts";
export type * from "./types/service.ts";
export type * from "./types/specialization.ts";

/**
 * What the pictures of a plan show, as plain data: it goes over the wire to the preview and into files. Nothing here
 * is of the model, nothing is `undefined` or not finite (what is not there is left out), so that a view is the same
 * after `JSON.parse(JSON.stringify(view))`.
 *
 * All texts of a plan stand here as they are written, unescaped: whoever draws them escapes them. Names are ids, titles
 * are for people. Titles may be long, empty, right-to-left, or hold markup.
 */
export interface PlanViews {
  readonly version: 1;
  /** The plan's file. */
  readonly path: string;
  readonly name: string;
  readonly title: string;
  /** The currency that sums are in. */
  readonly currency?: string;
  readonly overview: OverviewView;
  readonly specialization: SpecializationView;
  readonly differentiation: DifferentiationView;
  readonly segmentation: SegmentationView;
  readonly concentration: ConcentrationView;
  readonly service: ServiceView;
  readonly economics: EconomicsView;
  readonly posture: PostureView;
}
