import { h } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { type Event, next, nothing, type State } from "../../client/webview/state.ts";
import { WhatIf } from "../../client/webview/what-if.tsx";
import { views } from "../support/views.ts";

const plan = (foci: string, more = "") => `strategy L "Lantern" { period 2027; currency EUR }
value Calm "Calm"
usp Patient "We explain it a fifth time" { delivers Calm 5 }
segment Pupils "Pupils <b>" {
  size 1_000
  psychographics { values Calm 5 }
  economics { acquisition 100 EUR; retention 10 EUR; revenue 200 EUR; margin 50%; lifetime 2y }
}
segment Parents "Parents" { size 500; psychographics { values Calm 3 }; economics { revenue 200 EUR; margin 50% } }
${more}
concentration {
  budget 100k EUR
  ${foci}
}
`;

function drawn(...events: readonly Event[]): string {
  const state = events.reduce<State>(next, nothing);
  return render(h(WhatIf, { state, wish: () => {} }));
}

const picture = (text: string): Event => ({ kind: "picture", id: 1, views: views(text) });
const said = plan("focus Pupils 60% { acquire 50%; retain 50% }\n  focus Parents 20%");
const tried = plan("focus Pupils 70% { acquire 50%; retain 50% }\n  focus Parents 20%");
const wish: Event = { kind: "wish", segment: "Pupils", share: 0.7 };

/** The text of a page. */
function words(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

describe("shares to try out", () => {
  it("have a bar with a name, a value in words and a number for each segment", () => {
    const html = drawn(picture(said));
    const bars = [...html.matchAll(/role="slider"(?: [\w-]+="[^"]*")*/g)].map(([bar]) => bar);
    expect(bars).toHaveLength(2);
    expect(bars[0]).toContain('aria-label="Share of Pupils &lt;b>"');
    expect(bars[0]).toContain('aria-valuenow="60"');
    expect(bars[0]).toMatch(/aria-valuetext="60%, 60,000 EUR, 300 customers won; recommended [\d.]+%"/);
    expect(html.match(/type="number"/g)).toHaveLength(2);
    expect(words(html)).toContain("60,000 EUR 300 won 3,000 kept");
    expect(words(html)).toContain("20% not given out");
  });

  it("tell what would follow, with the difference, and what the checker would say", () => {
    const html = drawn(picture(said), wish, {
      kind: "tried",
      id: 2,
      views: views(tried),
      refused: [],
      came: [{ severity: "warning", code: "some-rule", text: "Too <much>." }],
      went: [{ severity: "error", code: "other-rule", text: "Too little." }],
    });
    expect(words(html)).toContain("70,000 EUR +10,000 350 won +50 3,500 kept +500");
    expect(words(html)).toContain("10% not given out");
    expect(words(html)).toContain("new Too &lt;much>. some-rule");
    expect(words(html)).toContain("settled Too little. other-rule");
  });

  it("say that more is given than there is", () => {
    const over = views(plan("focus Pupils 90%\n  focus Parents 20%\n  reserve 10%"));
    const html = drawn(picture(said), wish, { kind: "tried", id: 2, views: over, refused: [], came: [], went: [] });
    expect(words(html)).toContain("10% in reserve, 20% more than there is");
    expect(words(html)).toContain("The checker says the same as before.");
  });

  it("tell what is missing where nothing can be worked out", () => {
    expect(words(drawn(picture(said)))).toMatch(/– acquire won – retain kept/);
  });

  it("cannot be moved where the text has an error, and say why a try was refused", () => {
    const html = drawn(picture(plan("focus Pupils 6x\n  focus Parents 20%")));
    expect(html.match(/role="slider"/g)).toHaveLength(1);
    expect(words(html)).toContain("error");
    const refused = [{ segment: "Pupils", why: "There is no rate for USD." }];
    const said2 = drawn(picture(said), wish, { kind: "tried", id: 2, views: views(said), refused, came: [], went: [] });
    expect(words(said2)).toContain("There is no rate for USD.");
  });

  it("of a great many segments are folded", () => {
    const more = Array.from({ length: 48 }, (_, i) => `segment S${i} "Segment ${i}" { size 10 }`).join("\n");
    const html = drawn(picture(plan("focus Pupils 60%", more)));
    expect(html.match(/role="slider"/g)).toHaveLength(50);
    expect(html.split("<details")[0]?.match(/role="slider"/g)).toHaveLength(12);
    expect(words(html)).toContain("38 more segments");
  });

  it("are not offered where there is nothing to share", () => {
    expect(drawn()).toBe("");
    expect(drawn(picture('strategy L "Lantern"\nsegment Pupils "Pupils"'))).toBe("");
  });
});
