import { describe, expect, it } from "vitest";
import { documentLinks } from "../../server/src/features/links.ts";
import { scene } from "../support/features.ts";
import { PLAN, type Sources } from "../support/kit.ts";
import { spanIn } from "../support/places.ts";

/** `LINE text -> where it leads | tooltip`. */
function links(sources: Sources): string[] {
  const { host, texts } = scene(sources);
  return documentLinks(host, PLAN).map(({ at, target, tooltip }) => {
    const goal = "url" in target ? target.url : target.path;
    return `${spanIn(texts[PLAN] ?? "", at)} -> ${goal} | ${tooltip}`;
  });
}

describe("document links", () => {
  it("are imports that lead to a file, by its path from the root", () => {
    const files = {
      [PLAN]: 'import "./shared/../shared/a.strategy"\nimport "missing.strategy"\nimport\nimport "\\u{62}.strategy"\n',
      "shared/a.strategy": "",
      "b.strategy": "",
    };
    expect(links(files)).toEqual([
      "1 ./shared/../shared/a.strategy -> shared/a.strategy | Open shared/a.strategy",
      "4 \\u{62}.strategy -> b.strategy | Open b.strategy",
    ]);
  });

  it("are addresses of proofs and competitors", () => {
    const text = `usp U "U" {
  proof "98%" "https://example.com/otd?a=1#b" 2026-09
  proof "http://example.com/no" "HTTP://Example.com:8080/x"
  because "https://example.com/no"
}
competitor C "C" { url "https://bücher.example/é" }
`;
    expect(links(text)).toEqual([
      "2 https://example.com/otd?a=1#b -> https://example.com/otd?a=1#b | Open example.com in the browser",
      "3 HTTP://Example.com:8080/x -> http://example.com:8080/x | Open example.com:8080 in the browser",
      "6 https://bücher.example/é -> https://xn--bcher-kva.example/%C3%A9 | Open xn--bcher-kva.example in the browser",
    ]);
  });

  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\\nscript:alert(1)",
    "command:workbench.action.quit",
    "vscode://file/x",
    "file:///etc/passwd",
    "data:text/html,x",
    "//example.com",
    "https:example.com",
    "https://",
    "https://exa mple.com",
    "www.example.com",
    " https://example.com",
    "mailto:a@example.com",
    "",
  ])("are none for %j", (address) => {
    expect(links(`competitor C "C" { url "${address}" }\nusp U "U" { proof "P" "${address}" }\n`)).toEqual([]);
  });

  it("work in broken text with a byte-order mark and other line ends", () => {
    const text =
      '\ufeffcompetitor C "C" {\r\n  url "https://example.com" 5\r\nusp U {\r\n proof "😀" "https://example.org';
    expect(links(text)).toEqual(["2 https://example.com -> https://example.com/ | Open example.com in the browser"]);
  });

  it("cover the inside of a text over several quotes", () => {
    expect(links('competitor C "C" { url """https://example.com""" }')).toEqual([
      "1 https://example.com -> https://example.com/ | Open example.com in the browser",
    ]);
  });

  it("are none in a file that cannot be read", () => {
    expect(documentLinks(scene("").host, "missing.strategy")).toEqual([]);
  });
});
