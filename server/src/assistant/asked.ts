import { Refusal } from "./refusal.ts";
import type { Field, Fields } from "./tools.ts";

/** What an assistant asked, read by the fields of the tool; names and kinds that do not fit are refused in plain words. */
export class Asked {
  readonly #values: ReadonlyMap<string, unknown>;

  /** @throws Refusal where something is missing, is of another kind, or is not known. */
  constructor(input: unknown, fields: Fields, where = "") {
    this.#values = new Map(isObject(input) ? Object.entries(input) : refuse(`The input${where} is no object.`));
    for (const name of this.#values.keys()) {
      if (!Object.hasOwn(fields, name)) {
        refuse(`There is no ${name}${where}: it takes ${Object.keys(fields).join(", ")}.`);
      }
    }
    for (const [name, field] of Object.entries(fields)) {
      const value = this.#values.get(name);
      if (value === undefined || value === null) {
        if (field.required === true) refuse(`${name}${where} is missing. ${field.about}`);
      } else if (!fits(value, field, name)) refuse(`${name}${where} must be ${formOf(field)}. ${field.about}`);
    }
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === "string" ? value : undefined;
  }

  /** @throws Refusal where it is missing. */
  needed(name: string): string {
    return this.text(name) ?? refuse(`${name} is missing.`);
  }

  texts(name: string): readonly string[] {
    const value = this.#values.get(name);
    return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
  }

  number(name: string): number | undefined {
    const value = this.#values.get(name);
    return typeof value === "number" ? value : undefined;
  }

  /** Whether something is asked for. */
  flag(name: string): boolean {
    return this.#values.get(name) === true;
  }

  /** A row of objects, each read by the fields of the row. */
  list(name: string, fields: Fields): readonly Asked[] {
    const value = this.#values.get(name);
    return Array.isArray(value) ? value.map((each) => new Asked(each, fields, ` in ${name}`)) : [];
  }

  /** One of some words. */
  choice<T extends string>(name: string, words: readonly T[]): T | undefined {
    const value = this.#values.get(name);
    return words.find((word) => word === value);
  }
}

function refuse(message: string): never {
  throw new Refusal(message);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fits(value: unknown, field: Field, name: string): boolean {
  switch (field.kind) {
    case "text":
      return typeof value === "string";
    case "texts":
      return Array.isArray(value) && value.every((each) => typeof each === "string");
    case "choice":
      return field.words.some((word) => word === value);
    case "number":
      return Number.isInteger(value) && Number(value) >= field.least && Number(value) <= field.most;
    case "flag":
      return typeof value === "boolean";
    case "list": {
      if (!Array.isArray(value)) return false;
      for (const each of value) new Asked(each, field.of, ` in ${name}`);
      return true;
    }
  }
}

function formOf(field: Field): string {
  switch (field.kind) {
    case "text":
      return "a text";
    case "texts":
      return "a list of texts";
    case "choice":
      return `one of ${field.words.join(", ")}`;
    case "number":
      return `a whole number from ${field.least} to ${field.most}`;
    case "flag":
      return "true or false";
    case "list":
      return `a list of objects with ${Object.keys(field.of).join(" and ")}`;
  }
}
