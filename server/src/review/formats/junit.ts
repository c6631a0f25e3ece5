import { fixLines, type PutAside, placeOf, type Report, type Reported, reaches } from "./reported.ts";
import { attributes, xmlText } from "./xml.ts";

/**
 * JUnit's XML, which most build servers show: a suite for each file, a test for each finding. What makes the check fail
 * is a failure; the rest passes, with what it says as output; what is put aside is skipped.
 */
export function junit(report: Report): string {
  const suites = report.files.map((path) => new Suite(path, report));
  const total = (count: (suite: Suite) => number): number => suites.reduce((sum, suite) => sum + count(suite), 0);
  const head = attributes({
    name: report.tool.name,
    tests: total(({ tests }) => tests),
    failures: total(({ failures }) => failures),
    errors: 0,
  });
  const body = suites.map((suite) => suite.xml()).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${body}</testsuites>\n`;
}

class Suite {
  readonly #path: string;
  readonly #report: Report;
  readonly #findings: readonly Reported[];
  readonly #putAside: readonly PutAside[];

  constructor(path: string, report: Report) {
    this.#path = path;
    this.#report = report;
    this.#findings = report.findings.filter((finding) => finding.path === path);
    this.#putAside = report.putAside.filter((finding) => finding.path === path);
  }

  /** A file without findings is one test that passes. */
  get tests(): number {
    return Math.max(1, this.#findings.length + this.#putAside.length);
  }

  get failures(): number {
    return this.#findings.filter((finding) => this.#fails(finding)).length;
  }

  xml(): string {
    const shown = this.#report.shown(this.#path);
    const head = attributes({
      name: shown,
      tests: this.tests,
      failures: this.failures,
      errors: 0,
      skipped: this.#putAside.length,
      file: shown,
    });
    const cases = [
      ...this.#findings.map((finding) => this.#case(finding, this.#outcome(finding))),
      ...this.#putAside.map((finding) => this.#case(finding, `<skipped${attributes({ message: whyOf(finding) })}/>`)),
    ];
    if (cases.length === 0) cases.push(`    <testcase${attributes({ name: "no problems", classname: shown })}/>\n`);
    return `  <testsuite${head}>\n${cases.join("")}  </testsuite>\n`;
  }

  #case({ code, range, path }: Reported, outcome: string): string {
    const name = `${code} ${range.start.line + 1}:${range.start.character + 1}`;
    const head = attributes({ name, classname: this.#report.shown(path) });
    return `    <testcase${head}>\n      ${outcome}\n    </testcase>\n`;
  }

  #outcome(finding: Reported): string {
    const { code, message, severity, docs } = finding;
    const place = placeOf(finding, this.#report);
    const said = xmlText([`${place} ${severity} ${message}`, ...fixLines(finding), docs].join("\n"));
    if (!this.#fails(finding)) return `<system-out>${said}</system-out>`;
    return `<failure${attributes({ type: code, message })}>${said}</failure>`;
  }

  #fails({ severity }: Reported): boolean {
    const { failOn } = this.#report;
    return failOn !== "never" && reaches(severity, failOn);
  }
}

function whyOf({ by, reason, message }: PutAside): string {
  const why = by === "baseline" ? "in the baseline" : reason === "" ? "accepted by a comment" : reason;
  return `${message} (${why})`;
}
