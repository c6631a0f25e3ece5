import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("complaints-unhandled", () => {
  it("fires where kinds are declared and none is complaints", () =>
    check(
      "complaints-unhandled",
      `
strategy Keys "Keystone Pianos 2027" { //~ complaints-unhandled:W
  period 2027
}
service Lessons "A free lesson" { mode proactive; kind training, advice }
service Hotline "The workshop answers" { mode reactive; kind requests }
`,
    ));

  it("leaves a service without kinds aside", () =>
    check(
      "complaints-unhandled",
      `
strategy Keys "Keystone Pianos 2027" { period 2027 } //~ complaints-unhandled
service Lessons "A free lesson" { mode proactive; kind training }
service Hotline "The workshop answers" { mode reactive }
`,
    ));

  it("is silent where one handles complaints", () =>
    check(
      "complaints-unhandled",
      `
strategy Keys "Keystone Pianos 2027" { period 2027 }
service Lessons "A free lesson" { mode proactive; kind training }
service Hotline "The workshop answers" { mode reactive; kind requests, complaints }
`,
    ));

  it("is silent where no service declares a kind", () =>
    check(
      "complaints-unhandled",
      `
strategy Keys "Keystone Pianos 2027" { period 2027 }
service Hotline "The workshop answers" { mode reactive }
`,
    ));

  it("is silent where there is no service", () =>
    check("complaints-unhandled", `strategy Keys "Keystone Pianos 2027" { period 2027 }`));

  it("is silent in a library", () =>
    check("complaints-unhandled", `service Lessons "A free lesson" { mode proactive; kind training }`));

  it("is silent where a kind has an error", () =>
    check(
      "complaints-unhandled",
      `
strategy Keys "Keystone Pianos 2027" { period 2027 }
service Lessons "A free lesson" { mode proactive; kind training }
service Hotline "The workshop answers" { mode reactive; kind complaint } //~ unknown-word
`,
    ));

  it("is silent where a service that cannot be read may handle them", () =>
    check(
      "complaints-unhandled",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Office "The office" { mode reactive; respond 1d; kind advice }
service "Complaints" { mode reactive; respond 1d; kind complaints } //~ wrong-value
`,
    ));
});
