/** Every test of the suite, in the order in which they run: how it starts can be seen only once. */
import "./activation.test.ts";
import "./diagnostics.test.ts";
import "./reading.test.ts";
import "./going.test.ts";
import "./writing.test.ts";
import "./fixing.test.ts";
import "./files.test.ts";
import "./settings.test.ts";
import "./preview.test.ts";
import "./gallery.test.ts";
import "./sharing.test.ts";
import "./assistant.test.ts";
// What is compared stays open in the editor for a while.
import "./comparing.test.ts";
import "./server.test.ts";
