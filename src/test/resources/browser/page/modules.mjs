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
const typed = (text, shape) => wrong(text, shape) ?? ways(text).map((reading) => shapes(reading, shape));
const functions = { readPlace, readCorners, ringArea, distance, fromGrid, toGrid, typed, positionOf, valueAt };
const questions = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(questions.map(([name, ...given]) => functions[name](...given))));
