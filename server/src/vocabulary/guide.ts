import { DOCS } from "../base/docs.ts";
import type { BlockName, Keyword } from "./schema.ts";

/** Where the guide explains what a keyword is for: a page about one principle, or about what stands around them. */
export interface GuidePage {
  /** As it stands in a sentence: "segmentation". */
  readonly title: string;
  /** Below the guide's folder. */
  readonly path: string;
}

const page = (title: string, name = title): GuidePage => ({ title, path: `principles/${name}.md` });

const plan = page("the plan itself", "plan");
const differentiation = page("differentiation");
const segmentation = page("segmentation");
const concentration = page("concentration");
const economics = page("economics and goals", "economics");

const pages: Readonly<Record<BlockName, GuidePage>> = {
  file: plan,
  strategy: plan,
  value: plan,
  specialization: page("specialization"),
  usp: differentiation,
  competitor: differentiation,
  segment: segmentation,
  demographics: segmentation,
  psychographics: segmentation,
  persona: segmentation,
  economics,
  service: page("service and satisfaction", "service"),
  goal: economics,
  posture: page("posture"),
  concentration,
  focus: concentration,
};

/** The page of the guide that teaches what a block is for. */
export function guideOfBlock(name: BlockName): GuidePage {
  return pages[name];
}

/** The same for a keyword: that of the block it opens, or else of the one it stands in. */
export function guideOf({ opens, block }: Keyword): GuidePage {
  return guideOfBlock(opens ?? block);
}

/** The address of a page of the guide. */
export function guideAddress({ path }: GuidePage): string {
  return `${DOCS}/${path}`;
}
