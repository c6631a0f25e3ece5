import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("channel-mismatch", () => {
  it("fires at the segment's channel", () =>
    check(
      "channel-mismatch",
      `
segment Savers "Savers at the counter" {
  size 100
  channel store, //~ channel-mismatch:W
    post
}
service Chat "Around the clock" { mode reactive; channel chat, app }
`,
    ));

  it("fires where a service for it and one for all have no channel of it", () =>
    check(
      "channel-mismatch",
      `
segment Savers "Savers at the counter" { channel store } //~ channel-mismatch
segment Farmers "Farmers" { channel app }
service Chat "Around the clock" { mode reactive; channel app }
service Video "An adviser on video" { mode proactive; channel video; for Savers }
`,
    ));

  it("does not count a service for others", () =>
    check(
      "channel-mismatch",
      `
segment Savers "Savers at the counter" { channel store } //~ channel-mismatch
segment Farmers "Farmers" { channel store }
service Chat "Around the clock" { mode reactive; channel app; for Savers }
service Branch "A branch in the village" { mode reactive; channel store; for Farmers }
`,
    ));

  it("is silent where one channel of one service is in common", () =>
    check(
      "channel-mismatch",
      `
segment Savers "Savers at the counter" { channel store, post }
service Chat "Around the clock" { mode reactive; channel chat }
service Letters "A letter each quarter" { mode proactive; channel email, post; for Savers }
`,
    ));

  it("is silent where one side declares no channel", () =>
    check(
      "channel-mismatch",
      `
segment Savers "Savers at the counter" { channel store, post }
segment Farmers "Farmers"
service Chat "Around the clock" { mode reactive; for Savers }
service Video "An adviser on video" { mode reactive; channel video; for Farmers }
`,
    ));

  it("is silent where there is no service", () =>
    check("channel-mismatch", `segment Savers "Savers at the counter" { channel store }`));

  it("is silent where the channel of a service for all has an error", () =>
    check(
      "channel-mismatch",
      `
segment Savers "Savers at the counter" { channel store }
service Chat "Around the clock" { mode reactive; channel chat }
service Branch "A branch" { mode reactive; channel stores } //~ unknown-word
`,
    ));

  it("is silent where the channel of a service for it has an error", () =>
    check(
      "channel-mismatch",
      `
segment Savers "Savers at the counter" { channel store }
segment Farmers "Farmers" { channel store } //~ channel-mismatch
service Chat "Around the clock" { mode reactive; channel chat }
service Branch "A branch" { mode reactive; channel stores; for Savers } //~ unknown-word
`,
    ));

  it("is silent where the segments of a service have an error", () =>
    check(
      "channel-mismatch",
      `
segment Savers "Savers at the counter" { channel store }
service Chat "Around the clock" { mode reactive; channel chat }
service Branch "A branch" { mode reactive; channel store; for Savres } //~ unknown-name
`,
    ));

  it("is silent where the segment's own channel has an error", () =>
    check(
      "channel-mismatch",
      `
segment Savers "Savers at the counter" { channel stores } //~ unknown-word
service Chat "Around the clock" { mode reactive; channel chat }
`,
    ));

  it("is silent where a service that cannot be read may use the channel", () =>
    check(
      "channel-mismatch",
      `
segment Children "Children" { channel phone }
service Office "The office" { mode reactive; respond 1d; channel email }
service "Hotline" { mode reactive; respond 1h; channel phone } //~ wrong-value
`,
    ));
});
