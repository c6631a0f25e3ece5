import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

const values = `
value Crust "A crust that cracks"
value Hours "Open before six"
value Cakes "Cakes like at home"`;

describe("usp-not-unique", () => {
  it("fires once where competitors are level or better on everything", () =>
    check(
      "usp-not-unique",
      `${values}
competitor Mill "The mill bakery" { offers Crust 4, Hours 5 }
competitor Discounter "Bake-off at the discounter" { offers Hours 4, Crust 4, Cakes 1 }
usp Early "Bread before the first train" { delivers Crust 4, Hours 4 } //~ usp-not-unique:W`,
    ));

  it("is silent half a point ahead on one value", () =>
    check(
      "usp-not-unique",
      `${values}
competitor Mill "The mill bakery" { offers Crust 3.5, Hours 5 }
usp Early "Bread before the first train" { delivers Crust 4, Hours 4 }`,
    ));

  it("needs one competitor that matches all, not several that match some", () =>
    check(
      "usp-not-unique",
      `${values}
competitor Mill "The mill bakery" { offers Crust 5, Hours 1 }
competitor Kiosk "Station kiosk" { offers Crust 1, Hours 5 }
usp Early "Bread before the first train" { delivers Crust 4, Hours 4 }`,
    ));

  it("is silent where a value has no score, and where nobody has scores", () =>
    check(
      "usp-not-unique",
      `${values}
competitor Mill "The mill bakery" { offers Hours 5 }
competitor Kiosk "Station kiosk" { share 10% }
usp Early "Bread before the first train" { delivers Crust 4, Hours 4 }`,
    ));

  it("does not ask for a score of what is delivered at 0", () =>
    check(
      "usp-not-unique",
      `${values}
competitor Mill "The mill bakery" { offers Crust 4 }
usp Early "Bread before the first train" { delivers Crust 4, Hours 0 } //~ usp-not-unique
usp Nothing "Nothing at all" { delivers Crust 0 }`,
    ));

  it("looks only at the competitors that it is against", () =>
    check(
      "usp-not-unique",
      `${values}
competitor Mill "The mill bakery" { offers Crust 5 }
competitor Kiosk "Station kiosk" { offers Crust 1 }
usp Early "Bread before the first train" { delivers Crust 4; against Kiosk }
usp Late "Bread after the last train" { delivers Crust 4; against Kiosk, Mill } //~ usp-not-unique`,
    ));

  it("is silent where offers, deliveries or opponents have an error", () =>
    check(
      "usp-not-unique",
      `${values}
competitor Mill "The mill bakery" { offers Crust 5, Hours 6 } //~ out-of-range
usp Early "Bread before the first train" { delivers Crust 4 }
competitor Kiosk "Station kiosk" { offers Cakes 5 }
usp Sunday "Cakes on Sunday" { delivers Cakes 4, Ours 3 } //~ unknown-name
usp Monday "Cakes on Monday" { delivers Cakes 4; against Kiosk, Mil } //~ unknown-name`,
    ));

  it("offers the value with the greatest lead that we have", () =>
    fixes(
      "usp-not-unique",
      `${values}
competitor Mill "The mill bakery" { offers Crust 4, Hours 2, Cakes 3 }
usp Early "Bread before the first train" { delivers Crust 4; because "An oven at the station" }
service Sunday "Open on Sunday" { mode reactive; delivers Hours 5, Cakes 4 }
segment Commuters "Commuters" { psychographics { values Crust 5, Hours 4, Cakes 5 } }
`,
      "Deliver Hours at 5, ahead of every competitor",
      `${values}
competitor Mill "The mill bakery" { offers Crust 4, Hours 2, Cakes 3 }
usp Early "Bread before the first train" { delivers Crust 4, Hours 5; because "An oven at the station" }
service Sunday "Open on Sunday" { mode reactive; delivers Hours 5, Cakes 4 }
segment Commuters "Commuters" { psychographics { values Crust 5, Hours 4, Cakes 5 } }
`,
    ));

  it("raises a level where nothing else would be a lead", () =>
    fixes(
      "usp-not-unique",
      `${values}
competitor Mill "The mill bakery" { offers Crust 4, Hours 5 }
usp Early "Bread before the first train" { delivers Crust 4, Hours 4; because "An oven at the station" }
segment Commuters "Commuters" { psychographics { values Crust 4, Hours 5 } }
`,
      "Deliver Crust at 5, ahead of every competitor",
      `${values}
competitor Mill "The mill bakery" { offers Crust 4, Hours 5 }
usp Early "Bread before the first train" { delivers Crust 5, Hours 4; because "An oven at the station" }
segment Commuters "Commuters" { psychographics { values Crust 4, Hours 5 } }
`,
    ));
});
