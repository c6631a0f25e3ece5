import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { offers } from "../../support/said.ts";

describe("segment-uncared", () => {
  it("fires for each funded segment that no service is for", () =>
    check(
      "segment-uncared",
      `
segment Schools "Music schools"
segment Homes "Families with a piano" //~ segment-uncared:W
segment Halls "Concert halls" //~ segment-uncared
service Tuning "Tuned once a year" { mode proactive; for Schools }
concentration { focus Schools 60%; focus Homes 20%; focus Halls 20% }
`,
    ));

  it("is silent where a service is for every segment", () =>
    check(
      "segment-uncared",
      `
segment Schools "Music schools"
segment Homes "Families with a piano"
service Tuning "Tuned once a year" { mode proactive; for Schools }
service Hotline "The workshop answers" { mode reactive }
concentration { focus Schools 60%; focus Homes 40% }
`,
    ));

  it("is silent for a segment without a focus", () =>
    check(
      "segment-uncared",
      `
segment Schools "Music schools"
segment Homes "Families with a piano"
service Tuning "Tuned once a year" { mode proactive; for Schools }
concentration { focus Schools 100% }
`,
    ));

  it("is silent where there is no service", () =>
    check(
      "segment-uncared",
      `
segment Schools "Music schools"
concentration { focus Schools 100% }
`,
    ));

  it("is silent for an excluded segment", () =>
    check(
      ["segment-uncared", "excluded-but-served"],
      `
specialization "Pianos for schools" { market "Schools"; excludes Homes }
segment Schools "Music schools"
segment Homes "Families with a piano"
service Tuning "Tuned once a year" { mode proactive; for Schools }
concentration {
  focus Schools 60%
  focus Homes 40% //~ excluded-but-served
}
`,
    ));

  it("is silent where the segments of a service have an error", () =>
    check(
      "segment-uncared",
      `
segment Schools "Music schools"
segment Homes "Families with a piano"
service Tuning "Tuned once a year" { mode proactive; for Schools }
service Hotline "The workshop answers" { mode reactive; for Hommes } //~ unknown-name
concentration { focus Schools 60%; focus Homes 40% }
`,
    ));

  it("offers to add it to a service", () =>
    fixes(
      "segment-uncared",
      `segment Schools "Music schools"
segment Homes "Families with a piano"
service Tuning "Tuned once a year" { mode proactive; every 1y; for Schools }
concentration { focus Schools 60%; focus Homes 40% }
`,
      "Add Homes to the service Tuning",
      `segment Schools "Music schools"
segment Homes "Families with a piano"
service Tuning "Tuned once a year" { mode proactive; every 1y; for Schools, Homes }
concentration { focus Schools 60%; focus Homes 40% }
`,
    ));

  it("offers a service that meets the segment on its own channel", () =>
    fixes(
      "segment-uncared",
      `segment Schools "Music schools"
segment Homes "Families with a piano" { channel post }
service Chat "Somebody types back" { mode reactive; respond 1h; channel chat; for Schools }
service Letters "A letter a year" { mode proactive; every 1y; channel post, email; for Schools }
concentration { focus Schools 60%; focus Homes 40% }
`,
      "Add Homes to the service Letters",
      `segment Schools "Music schools"
segment Homes "Families with a piano" { channel post }
service Chat "Somebody types back" { mode reactive; respond 1h; channel chat; for Schools }
service Letters "A letter a year" { mode proactive; every 1y; channel post, email; for Schools, Homes }
concentration { focus Schools 60%; focus Homes 40% }
`,
    ));

  it("is silent where a service that cannot be read may be for the segment", () =>
    check(
      "segment-uncared",
      `
segment Children "Children"
segment Adults "Adults"
service Office "The office" { mode reactive; respond 1d; for Children }
service "Letters" { mode proactive; every 1mo; for Adults } //~ wrong-value
concentration { focus Children 50%; focus Adults 50% }
`,
    ));

  it("offers three services at most", () =>
    expect(
      offers(
        "segment-uncared",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
service Desk "Desk" { mode reactive; for Clubs }
service Line "Line" { mode reactive; for Clubs }
service Chat "Chat" { mode reactive; for Clubs }
service Letters "Letters" { mode reactive; for Clubs }
segment Clubs "Clubs"
segment Guests "Guests"
concentration { focus Guests 90%; reserve 10% }`,
      ),
    ).toEqual(["Add Guests to the service Desk", "Add Guests to the service Line", "Add Guests to the service Chat"]));
});
