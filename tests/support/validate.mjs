// node validate.mjs MODULE FILE.docx...: what the Open XML SDK says of each file, a line per error.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [module, ...files] = process.argv.slice(2);
const { default: validate, ready } = await import(pathToFileURL(module));
await ready();
for (const file of files) {
  const errors = await validate(await readFile(file), "docx", "Microsoft365");
  for (const error of errors) console.log(`${file}: ${JSON.stringify(error)}`);
}
process.exit(0);
