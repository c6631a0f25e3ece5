/** Unpacks the browser and the libraries that it needs into the folder for temporary files, which who calls chooses. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import chromium, { inflate } from "@sparticuz/chromium";

const packed = path.join(path.dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..", "bin");
await Promise.all([chromium.executablePath(), inflate(path.join(packed, "al2023.tar.br"))]);
