// Runs functions of the page's pure modules on what comes in: [[module, function or value, …arguments], …]. Argument: folder of the page.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [folder] = process.argv.slice(2);
const answers = [];
for (const [name, wanted, ...given] of JSON.parse(readFileSync(0, 'utf8'))) {
  const module = await import(pathToFileURL(`${folder}/${name}`));
  try {
    answers.push(typeof module[wanted] === 'function' ? module[wanted](...given) ?? null : module[wanted]);
  } catch (fault) {
    answers.push({ fault: `${fault.constructor.name}: ${fault.message}` });
  }
}
process.stdout.write(JSON.stringify(answers));
