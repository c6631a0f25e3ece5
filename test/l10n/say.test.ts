import { afterEach, describe, expect, it } from "vitest";
import { inEnglish, keyOf, phrases, say, speak, translated } from "../../server/src/base/say.ts";

const greeting = (name: string, place: string): string => say`Hello, ${name} of ${place}.`;
const long = (name: string): string => say`
  This is a text of ${name} that is long enough
  for two lines.`;
const kinds = phrases({ plan: "a plan", library: "a library" });

describe("what is said", () => {
  afterEach(() => speak(undefined));

  it("is the English of the code, with what is filled in", () => {
    expect(greeting("Mara", "Ulm")).toBe("Hello, Mara of Ulm.");
    expect(say`${1}`).toBe("1");
  });

  it("may stand on several lines, which are one", () => {
    expect(long("ours")).toBe("This is a text of ours that is long enough for two lines.");
    expect(keyOf(["\n    One ", "\n    two"])).toBe("One {0} two");
    expect(keyOf([" at ", " each"])).toBe(" at {0} each");
  });

  it("is looked up as a whole in another language, which has an order of its own", () => {
    speak({ "Hello, {0} of {1}.": "{1} grüßt {0}: {0}!" });
    expect(greeting("Mara", "Ulm")).toBe("Ulm grüßt Mara: Mara!");
  });

  it("stays English where a catalogue lacks it", () => {
    speak({});
    expect(greeting("Mara", "Ulm")).toBe("Hello, Mara of Ulm.");
    expect(translated("constructor")).toBe("constructor");
  });

  it("keeps what is filled in as it is, whatever it holds", () => {
    speak({ "Hello, {0} of {1}.": "{1} grüßt {0}" });
    expect(greeting("{1}", "$& {0}")).toBe("$& {0} grüßt {1}");
  });

  it("changes with the language, tables that were made before too", () => {
    expect(kinds.plan).toBe("a plan");
    speak({ "a plan": "ein Plan" });
    expect(kinds.plan).toBe("ein Plan");
    expect({ ...kinds }).toEqual({ plan: "ein Plan", library: "a library" });
    speak(undefined);
    expect(kinds.plan).toBe("a plan");
  });

  it("is English for a while where a page is, and then as before", () => {
    speak({ "a plan": "ein Plan" });
    expect(inEnglish(() => kinds.plan)).toBe("a plan");
    expect(() => inEnglish(() => expect.fail("on purpose"))).toThrow("on purpose");
    expect(kinds.plan).toBe("ein Plan");
  });
});
