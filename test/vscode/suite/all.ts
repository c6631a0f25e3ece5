/** Every test of the suite, in the order in which they run. */
import "./language.test.ts";
