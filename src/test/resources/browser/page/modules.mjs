// Runs the pure modules of the page on what comes in, and prints what they say. Arguments: folder of the page, file of proj4.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [folder, proj4] = process.argv.slice(2);
globalThis.proj4 = createRequire(import.meta.url)(proj4);
const load = (name) => import(pathToFileURL(`${folder}/${name}`));
const { readPlace, readCorners } = await load('geo/coordinates.js');
const { ringArea, distance } = await load('geo/ellipsoid.js');
const { fromGrid, toGrid } = await load('geo/grids.js');
const { shapes, ways, wrong } = await load('draw/generators/typed.js');
const { positionOf, valueAt } = await load('draw/generators/scale.js');
const { zip } = await load('shell/zip.js');
const packed = async (files, asOldBrowsers) => {
  const kept = globalThis.CompressionStream;
  globalThis.CompressionStream = asOldBrowsers ? undefined : kept;
  const whole = await zip('all.zip', files.map(([name, base64]) => new File([Buffer.from(base64, 'base64')], name)));
  globalThis.CompressionStream = kept;
  return Buffer.from(await whole.arrayBuffer()).toString('base64');
};
const typed = (text, shape) => wrong(text, shape) ?? ways(text).map((reading) => shapes(reading, shape));
const functions = { readPlace, readCorners, ringArea, distance, fromGrid, toGrid, typed, positionOf, valueAt, packed };
const questions = JSON.parse(readFileSync(0, 'utf8'));
const answers = [];
for (const [name, ...given] of questions) {
  answers.push(await functions[name](...given));
}
process.stdout.write(JSON.stringify(answers));
