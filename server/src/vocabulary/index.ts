import { competitor } from "./blocks/competitor.ts";
import { concentration, focus } from "./blocks/concentration.ts";
import { demographics } from "./blocks/demographics.ts";
import { economics } from "./blocks/economics.ts";
import { file } from "./blocks/file.ts";
import { goal } from "./blocks/goal.ts";
import { persona } from "./blocks/persona.ts";
import { posture } from "./blocks/posture.ts";
import { psychographics } from "./blocks/psychographics.ts";
import { segment } from "./blocks/segment.ts";
import { service } from "./blocks/service.ts";
import { specialization } from "./blocks/specialization.ts";
import { strategy } from "./blocks/strategy.ts";
import { usp } from "./blocks/usp.ts";
import { value } from "./blocks/value.ts";
import type { BlockName, BlockSpec, Keyword } from "./schema.ts";

/** Every block of the language with its keywords, in the order in which a reader meets them. */
export const vocabulary: ReadonlyMap<BlockName, BlockSpec> = new Map(
  [
    file,
    strategy,
    value,
    specialization,
    usp,
    competitor,
    segment,
    demographics,
    psychographics,
    persona,
    economics,
    service,
    goal,
    posture,
    concentration,
    focus,
  ].map((spec) => [spec.name, spec]),
);

/** What a keyword means in a block; undefined where the block does not know it. */
export function keywordOf(block: BlockName, name: string): Keyword | undefined {
  return vocabulary.get(block)?.keywords.get(name);
}

/** The blocks that know a keyword, in the order of the table; none where the language does not know it. */
export function blocksKnowing(name: string): BlockName[] {
  const blocks: BlockName[] = [];
  for (const [block, spec] of vocabulary) {
    if (spec.keywords.has(name)) blocks.push(block);
  }
  return blocks;
}
